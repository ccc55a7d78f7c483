/** A static server of compact feeds with a kill switch: it can vanish, fail in every way, and come back on the same port. */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

const { encodeFeed } = await import('../../../dist/lib/feed/compact/encode.js');
const { parseFeed } = await import('../../../dist/lib/feed/index.js');

const hash = (content) => createHash('sha256').update(content).digest('hex').slice(0, 12);
const HTML = '<!doctype html><title>Connexion</title><p>Ouvrez une session pour utiliser ce réseau.';

/** How a file may be answered instead of being served. */
const MOODS = {
  500: (_, response) => response.writeHead(500).end('non'),
  html: (_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(HTML),
  truncated: (content, response) => {
    response.writeHead(200, { 'Content-Length': content.length });
    response.write(content.subarray(0, content.length >> 1));
    setTimeout(() => response.destroy(), 50);
  },
  loop: (_, response, request) => response.writeHead(302, { Location: request.url }).end(),
  late: (content, response) => setTimeout(() => response.writeHead(200).end(content), 1000),
  silent: () => undefined,
};

/** The files of a feed: `{ 35.json: …, 35.core.<hash>.json: … }`. */
export async function compactFiles(name, services, { structures = [], communes = [], updatedAt = today() } = {}) {
  const report = await parseFeed(JSON.stringify(services), { structures: JSON.stringify(structures) });
  return encodeFeed({ ...report, communes, updatedAt }, { name, nom: name, hash });
}

export function today(daysAgo = 0) {
  return new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
}

/**
 * `server.publish(files)` replaces what is served; `server.mood(mood, test)` spoils the files whose name `test` accepts;
 * `server.kill()` closes the port, `server.revive()` opens it again. `server.requests`: names asked.
 */
export async function startKillSwitch() {
  let files = new Map();
  let spoil = () => undefined;
  let requests = [];
  let server;
  let port = 0;
  const answer = (request, response) => {
    const name = new URL(request.url, 'http://feeds').pathname.slice(1);
    requests.push(name);
    response.setHeader('Access-Control-Allow-Origin', '*');
    const content = files.get(name);
    const mood = spoil(name);
    if (mood) return MOODS[mood](content ?? Buffer.from(''), response, request);
    if (content === undefined) return response.writeHead(404).end();
    const etag = `"${hash(content)}"`;
    if (request.headers['if-none-match'] === etag) return response.writeHead(304).end();
    // Parts are not left to the browser's own cache: what is there without the network is the widget's doing.
    const caching = /\.[0-9a-f]{12}\.json$/.test(name) ? 'no-store' : 'no-cache';
    response.writeHead(200, { 'Content-Type': 'application/json', ETag: etag, 'Cache-Control': caching });
    return response.end(content);
  };
  const revive = () =>
    new Promise((resolve) => {
      server = createServer(answer).listen(port, '127.0.0.1', resolve);
    });
  const kill = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  await revive();
  port = server.address().port;
  return {
    origin: `http://127.0.0.1:${port}`,
    url: (name) => `http://127.0.0.1:${port}/${name}`,
    publish: (entries) => (files = new Map([...entries].map(([name, content]) => [name, Buffer.from(content)]))),
    mood: (mood, test = () => true) => (spoil = (name) => (mood && test(name) ? mood : undefined)),
    get requests() {
      return requests;
    },
    forgetRequests: () => (requests = []),
    kill,
    /** Does nothing to a server that lives. */
    revive: () => (server.listening ? undefined : revive()),
  };
}
