import { createServer } from 'node:http';

/** A server on loopback: `answer(path, request, response)` is called for each request; `asked` lists the paths. */
export async function serve(answer) {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    answer(new URL(request.url, 'http://loopback'), request, response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${server.address().port}`, asked, close };
}

export function sendJson(response, value, status = 200, headers = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(value));
}

/** Page `page` of an API that lists `pages` pages of two invented services. */
export function pageOf(page, pages) {
  const items = [1, 2].map((rank) => ({
    id: `api--${page}-${rank}`,
    nom: `Service ${page}.${rank}`,
    source: 'api',
    structure_id: 'api--s',
    structure: { id: 'api--s', nom: 'Une structure' },
    thematiques: ['mobilite--preparer-un-permis'],
    commune: 'Rennes',
    // Lately, whenever the tests run: old data are told to the page.
    date_maj: new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10),
  }));
  return { items, total: pages * 2, page, size: 2, pages };
}
