/** Real servers on the loopback, one origin each: the page's, the script's, the feed's. */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const dist = fileURLToPath(new URL('../../../dist', import.meta.url));

/** A server that listens on a free port, and what it was asked. */
async function listen(answer) {
  const requests = [];
  const server = createServer((request, response) => {
    const record = {
      method: request.method,
      path: request.url.split('?')[0],
      headers: request.headers,
      aborted: false,
    };
    requests.push(record);
    response.on('close', () => (record.aborted = !response.writableFinished));
    Promise.resolve(answer(request, response)).catch((error) => response.destroy(error));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { origin: `http://127.0.0.1:${port}`, port, requests, close };
}

/**
 * A site whose answers are put by the test: `site.put('/page.html', body, headers)`. A body may be a string, a Buffer,
 * or a function `(request, response)` that answers by itself.
 */
export async function startSite({ cors = false } = {}) {
  const answers = new Map();
  const server = await listen((request, response) => {
    const { pathname } = new URL(request.url, 'http://site');
    const answer = answers.get(pathname);
    if (cors) response.setHeader('Access-Control-Allow-Origin', '*');
    if (!answer) return response.writeHead(404).end();
    if (typeof answer.body === 'function') return answer.body(request, response);
    response.writeHead(answer.status, answer.headers);
    return response.end(answer.body);
  });
  const put = (path, body, headers = {}, status = 200) => {
    const type = path.endsWith('.html') ? 'text/html; charset=utf-8' : 'application/json';
    answers.set(path, { body, status, headers: { 'Content-Type': type, ...headers } });
    return server.origin + path;
  };
  return { ...server, put };
}

/** The built files, from an origin of their own that any page may load from. `/autre/` serves them too. */
export function startScripts() {
  const serve = sirv(dist, {
    dev: true,
    setHeaders: (response) => response.setHeader('Access-Control-Allow-Origin', '*'),
  });
  return listen((request, response) => {
    if (request.url.startsWith('/autre/')) request.url = request.url.slice('/autre'.length);
    serve(request, response, () => response.writeHead(404).end());
  });
}

/** The three origins of a test file. */
export async function startOrigins() {
  const [pages, scripts, feeds] = await Promise.all([startSite(), startScripts(), startSite({ cors: true })]);
  const close = () => Promise.all([pages.close(), scripts.close(), feeds.close()]);
  return { pages, scripts, feeds, close };
}
