import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { FeedError, loadFeed } from 'offre-insertion/feed';
import { pageOf, sendJson, serve } from '../feed/support/loopback.mjs';

let server;
afterEach(() => server?.close());

/** Loads `/services` of an API whose pages `answer` gives; waits are noted, not waited. */
async function load(answer, options = {}, path = '/services?size=2') {
  server = await serve((url, request, response) => answer(Number(url.searchParams.get('page') ?? 1), response, url));
  const waits = [];
  const wait = (milliseconds) => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  const load = loadFeed(server.url + path, { wait, ...options });
  return { report: await load, waits, asked: server.asked };
}

function problems({ issues }) {
  return issues.map(({ problem }) => problem);
}

async function errorOf(promise) {
  const outcome = await promise.then(
    () => undefined,
    (error) => error,
  );
  assert.ok(outcome, 'it should have failed');
  return outcome;
}

describe('an API read page after page', () => {
  it('follows its thirty pages, keeping the other parameters of the address', async () => {
    const stages = [];
    const { report, asked } = await load((page, response) => sendJson(response, pageOf(page, 30)), {
      onProgress: ({ stage, report, announced }) => stage && stages.push([stage, report.offers.length, announced]),
    });
    assert.equal(report.offers.length, 60);
    assert.deepEqual(
      problems(report).filter((problem) => problem !== 'missing-coordinates'),
      [],
    );
    assert.equal(asked.length, 30);
    assert.equal(asked.at(-1), '/services?size=2&page=30');
    assert.deepEqual(stages, [['first', 2, 60]]);
  });

  it('waits as long as a busy server asks', async () => {
    let busy = 2;
    const { report, waits } = await load((page, response) => {
      if (page === 2 && busy-- > 0) sendJson(response, {}, 429, { 'retry-after': '3' });
      else sendJson(response, pageOf(page, 3));
    });
    assert.equal(report.offers.length, 6);
    assert.deepEqual(waits, [3000, 3000]);
  });

  it('asks again for the first page too', async () => {
    let busy = 1;
    const { report, waits } = await load((page, response) => {
      if (busy-- > 0) sendJson(response, {}, 503, { 'retry-after': '2' });
      else sendJson(response, pageOf(page, 1));
    });
    assert.equal(report.offers.length, 2);
    assert.deepEqual(waits, [2000]);
  });

  it('waits longer and longer for one that does not say, then shows what it has', async () => {
    const { report, waits } = await load((page, response) => {
      if (page === 2) sendJson(response, {}, 429);
      else sendJson(response, pageOf(page, 3));
    });
    assert.equal(report.offers.length, 2);
    assert.deepEqual(waits, [1000, 2000, 4000, 8000]);
    assert.ok(problems(report).includes('incomplete-pages'));
  });

  it('does not wait an hour', async () => {
    const { report, waits } = await load((page, response) => {
      if (page === 2) sendJson(response, {}, 429, { 'retry-after': '3600' });
      else sendJson(response, pageOf(page, 3));
    });
    assert.deepEqual(waits, []);
    assert.equal(report.offers.length, 2);
  });

  it('keeps what was read before a failure in the middle, and says that it is partial', async () => {
    const { report } = await load((page, response) => {
      if (page === 4) sendJson(response, {}, 500);
      else sendJson(response, pageOf(page, 6));
    });
    assert.equal(report.offers.length, 6);
    const issue = report.issues.find(({ problem }) => problem === 'incomplete-pages');
    assert.match(issue.sample, /page 4 sur 6/);
    const [failure] = report.failures;
    assert.deepEqual([failure.kind, failure.status], ['http', 500]);
    assert.match(failure.url, /page=4$/);
  });

  it('keeps what was read before a page that is not JSON', async () => {
    const { report } = await load((page, response) => {
      if (page === 2) response.end('<html>portail</html>');
      else sendJson(response, pageOf(page, 6));
    });
    assert.equal(report.offers.length, 2);
    assert.ok(problems(report).includes('incomplete-pages'));
  });

  it('stops at a page that repeats for ever', async () => {
    const { report, asked } = await load((page, response) => sendJson(response, { ...pageOf(1, 1_000_000), page }));
    assert.equal(report.offers.length, 2);
    assert.equal(asked.length, 2);
    assert.ok(problems(report).includes('repeated-page'));
  });

  it('stops at 500 pages of an API without end', async () => {
    const { report, asked } = await load((page, response) => sendJson(response, pageOf(page, 1_000_000)));
    assert.equal(asked.length, 500);
    assert.equal(report.offers.length, 1000);
    assert.ok(problems(report).includes('incomplete-pages'));
  });

  it('stops when the time is up: at a page that drips for ever, or during a long wait', async () => {
    const drip = (response) => response.write(' ', (gone) => gone || setTimeout(drip, 10, response));
    const busy = (response) => sendJson(response, {}, 429, { 'retry-after': '30' });
    for (const third of [drip, busy]) {
      const { report } = await load(
        (page, response) => (page === 3 ? third(response) : sendJson(response, pageOf(page, 9))),
        { pagesTimeout: 1000, wait: undefined },
      );
      assert.equal(report.offers.length, 4);
      const [failure] = report.failures;
      assert.equal(failure.kind, 'timeout');
      assert.match(failure.message, /page 3 sur 9/);
      assert.match(failure.url, /page=3$/);
      assert.ok(problems(report).includes('incomplete-pages'));
      server.close();
    }
  });

  it('stops at an empty page', async () => {
    const { report, asked } = await load((page, response) =>
      sendJson(response, page < 3 ? pageOf(page, 9) : { items: [], total: 18, page, size: 2, pages: 9 }),
    );
    assert.equal(asked.length, 3);
    assert.equal(report.offers.length, 4);
    assert.ok(problems(report).includes('incomplete-pages'));
  });

  it('reads a single page whose envelope says nothing', async () => {
    const { report, asked } = await load((page, response) => sendJson(response, { items: pageOf(page, 1).items }));
    assert.equal(asked.length, 1);
    assert.equal(report.offers.length, 2);
  });

  for (const [status, advice] of [
    [401, /jeton/],
    [403, /droits/],
    [422, /commune inconnue/],
    [429, /attendez/],
    [500, /panne/],
  ]) {
    it(`explains a ${status}`, async () => {
      const error = await errorOf(load((page, response) => sendJson(response, {}, status)));
      assert.ok(error instanceof FeedError);
      assert.equal(error.kind, 'http');
      assert.equal(error.status, status);
      assert.match(error.message, advice);
      assert.match(error.url, /^http:.*size=2$/);
      assert.ok(!error.message.includes('size=2'), 'no query in the message: it may carry a secret');
    });
  }
});

describe('a feed that does not come', () => {
  it('gives up a server that sends nothing', async () => {
    const error = await errorOf(load(() => undefined, { timeout: 50 }));
    assert.equal(error.kind, 'timeout');
  });

  it('gives up a server that stops in the middle', async () => {
    const error = await errorOf(load((page, response) => response.write('[{"id":'), { timeout: 50 }));
    assert.equal(error.kind, 'timeout');
  });

  it('waits for a slow server that still sends', async () => {
    const { report } = await load(
      (page, response) => {
        const chunks = [...JSON.stringify(pageOf(1, 1)).matchAll(/.{1,12}/g)].map(([chunk]) => chunk);
        const send = () => {
          const chunk = chunks.shift();
          if (chunk === undefined) response.end();
          else response.write(chunk, () => setTimeout(send, 20));
        };
        send();
      },
      // Less than the whole takes, and far more than a busy machine puts between two pieces.
      { timeout: 500 },
    );
    assert.equal(report.offers.length, 2);
  });

  it('says that the connection broke', async () => {
    const error = await errorOf(
      load((page, response) => {
        response.writeHead(200, { 'content-length': 1000 });
        response.write('[{');
        setTimeout(() => response.destroy(), 10);
      }),
    );
    assert.equal(error.kind, 'network');
    assert.match(error.message, /interrompu/);
  });

  it('says that the server is out of reach', async () => {
    const error = await errorOf(loadFeed('http://127.0.0.1:1/feed.json'));
    assert.equal(error.kind, 'network');
    assert.match(error.message, /Access-Control-Allow-Origin/);
  });

  it('stops at once when aborted, between pages too, with the reason as it is', async () => {
    const controller = new AbortController();
    const error = await errorOf(
      load(
        (page, response) => {
          if (page === 3) controller.abort();
          else sendJson(response, pageOf(page, 30));
        },
        { signal: controller.signal },
      ),
    );
    assert.equal(error.name, 'AbortError');
    assert.equal(server.asked.length, 3);
  });

  it('stops while waiting for a busy server', async () => {
    const controller = new AbortController();
    const error = await errorOf(
      load(
        (page, response) => {
          if (page === 1) sendJson(response, pageOf(1, 3));
          else {
            sendJson(response, {}, 429, { 'retry-after': '30' });
            setTimeout(() => controller.abort(), 20);
          }
        },
        { signal: controller.signal, wait: undefined },
      ),
    );
    assert.equal(error.name, 'AbortError');
  });

  it('does not even ask when aborted before', async () => {
    const error = await errorOf(
      load((page, response) => sendJson(response, pageOf(1, 1)), { signal: AbortSignal.abort() }),
    );
    assert.equal(error.name, 'AbortError');
    assert.equal(server.asked.length, 0);
  });
});
