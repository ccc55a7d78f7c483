/** The pages that sections open. */
export const documentOf = (body) =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mesure</title></head><body>${body}</body></html>`;

/** A page with the one script tag; `src` relative to the server. */
export function putWidgetPage(server, src, attributes = '') {
  const tag = `<script type="module" src="/dist/offre-insertion.js" data-src="${src}" data-tiles="none" ${attributes}></script>`;
  const path = `/widget-${(src + attributes).replace(/\W+/g, '-')}.html`;
  server.put(path, documentOf(tag));
  return server.origin + path;
}

/** The minimal page over the same feed. */
export function putMinimalPage(server, query) {
  server.put(
    '/minimal.html',
    documentOf('<minimal-page></minimal-page><script type="module" src="/minimal.js"></script>'),
  );
  return `${server.origin}/minimal.html?${new URLSearchParams(query)}`;
}
