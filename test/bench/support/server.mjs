/** A server that sends everything brotli-compressed, as a CDN does, from memory. */
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
};
/** Beyond this, the best level takes minutes and gains nothing here. */
const BIG = 1_000_000;

function compress(body) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: body.length > BIG ? 6 : 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    [constants.BROTLI_PARAM_LGWIN]: 22,
  };
  return brotliCompressSync(body, { params });
}

/**
 * `server.put(path, body)` then `server.origin`. Under `/dist/`, the files of the folder given. `server.size(path)` is what was
 * sent for a path, in bytes.
 */
export async function startServer(dist) {
  const files = new Map();
  const put = (path, body) => files.set(path, compress(Buffer.from(body)));
  const find = (path) => {
    if (!files.has(path) && path.startsWith('/dist/')) put(path, readFileSync(join(dist, path.slice('/dist/'.length))));
    return files.get(path);
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://bench');
    let body;
    try {
      body = find(pathname);
    } catch {
      body = undefined;
    }
    if (!body) return response.writeHead(404).end();
    response.writeHead(200, {
      'Content-Type': TYPES[extname(pathname)] ?? 'application/octet-stream',
      'Content-Encoding': 'br',
      'Content-Length': body.length,
      'Access-Control-Allow-Origin': '*',
      'Timing-Allow-Origin': '*',
      'Cache-Control': 'no-store',
    });
    return response.end(body);
  });
  // Compressing keeps this process busy for longer than a connection waits by default: it would then be closed as it is used.
  server.keepAliveTimeout = 0;
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    put,
    size: (path) => find(path)?.length ?? 0,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
