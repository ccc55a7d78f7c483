/**
 * The demo's server: demo/ at /, the built files at /dist/. `PORT` chooses the port; without it, 8080 or the next
 * free one.
 */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));
const options = { dev: true, etag: true, setHeaders: allowOtherOrigins };

/** A partner's page, on another origin, may load the script and the feeds from here. */
function allowOtherOrigins(response) {
  response.setHeader('Access-Control-Allow-Origin', '*');
}

const pages = sirv(folder('.'), options);
const built = sirv(folder('../dist'), options);

function answer(request, response) {
  const notFound = () => {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('Not found\n');
  };
  if (!request.url.startsWith('/dist/')) return pages(request, response, notFound);
  request.url = request.url.slice('/dist'.length);
  return built(request, response, notFound);
}

const wanted = process.env.PORT ? Number(process.env.PORT) : undefined;
const LAST_TRIED = 8099;

function listen(port) {
  const server = createServer(answer);
  server.once('error', (error) => {
    if (error.code === 'EADDRINUSE' && wanted === undefined && port < LAST_TRIED) return listen(port + 1);
    console.error(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is taken. Choose another: PORT=${port + 1} npm start`
        : `The server can't listen on port ${port}: ${error.message}`,
    );
    process.exitCode = 1;
    return undefined;
  });
  server.listen(port, () => console.log(`http://localhost:${server.address().port}/`));
}

if (wanted !== undefined && !(Number.isInteger(wanted) && wanted >= 0 && wanted < 65_536)) {
  console.error(`PORT must be a number from 0 to 65535, not “${process.env.PORT}”.`);
  process.exitCode = 1;
} else {
  listen(wanted ?? 8080);
}
