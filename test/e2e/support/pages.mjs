/** Pages as partners write them. */

/** A whole HTML document. */
export function documentOf(body, { head = '', attributes = '' } = {}) {
  return `<!doctype html>
<html lang="fr" ${attributes}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Page d'essai</title><link rel="icon" href="data:,">${head}</head>
<body><main><h1>Page d'essai</h1>${body}</main></body>
</html>`;
}

/** `{ src: 'x', tiles: 'none' }` → ` src="x" tiles="none"`. */
function attributesOf(values) {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${String(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`)
    .join('');
}

/** The one script tag, with its `data-*` attributes. Tiles are off: tests ask nobody for anything. */
export function scriptTag(scripts, data = {}, { classic = false, path = '/' } = {}) {
  const named = Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, value]));
  const file = `${scripts.origin}${path}offre-insertion${classic ? '.classic' : ''}.js`;
  return `<script${classic ? '' : ' type="module"'} src="${file}"${attributesOf(named)}></script>`;
}

/** An explicit element with its fallback. */
export function elementTag(values, fallback = '<p class="repli">Voir la liste</p>') {
  return `<offre-insertion${attributesOf({ tiles: 'none', ...values })}>${fallback}</offre-insertion>`;
}
