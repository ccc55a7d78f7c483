/** Mon carnet as a visitor uses it: what is pressed, what is stored, what is downloaded. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clickDeep, countOf, findDeep, until, waitForDeep } from './browser.mjs';

const KEY = 'offre-insertion-carnet';

/** A profile of its own: nothing stored, downloads in a folder of its own, emptied by `close`. */
export async function freshProfile(browser) {
  const folder = mkdtempSync(join(tmpdir(), 'oi-carnet-'));
  const context = await browser.createBrowserContext({
    downloadBehavior: { policy: 'allow', downloadPath: folder },
  });
  return {
    newPage: () => context.newPage(),
    /** What is downloaded by `press`: its name and its text. */
    async downloaded(press) {
      const before = new Set(readdirSync(folder));
      await press();
      const name = await eventually(() =>
        readdirSync(folder).find((file) => !before.has(file) && !/\.crdownload$|^\.|^[0-9a-f-]{36}$/.test(file)),
      );
      const text = readFileSync(join(folder, name), 'utf8');
      // A second file of the same name would be written over it, unseen.
      rmSync(join(folder, name));
      return { name, text };
    },
    /** A file to be chosen in a form. */
    file(name, text) {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    },
    async close() {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function eventually(test) {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline;) {
    const value = test();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  throw new Error('Nothing was downloaded');
}

/** What the browser keeps for this page, ours and others'. */
export const stored = (page, storage = 'localStorage') => page.evaluate((name) => ({ ...window[name] }), storage);

export async function storedNotebook(page, storage) {
  const text = (await stored(page, storage))[KEY];
  return text === undefined ? undefined : JSON.parse(text);
}

/** Puts a text where the notebook is kept, as another version or a failing disk would leave it. */
export const putStored = (page, text) => page.evaluate((key, value) => localStorage.setItem(key, value), KEY, text);

/** Keeps the offers of the first cards. */
export async function keepCards(page, count) {
  for (let i = 0; i < count; i += 1) {
    const button = await page.evaluateHandle((number) => window.oi.all('[part~=card] .keep')[number], i);
    await button.asElement().click();
    await until(
      page,
      (number) => window.oi.all('[part~=card] .keep')[number].getAttribute('aria-pressed') === 'true',
      i,
    );
  }
}

/** Waits until the button of the notebook says that it holds this many offers. */
export const waitForCount = (page, count) =>
  until(
    page,
    (wanted) =>
      window.oi.all('oi-notebook-button').at(0)?.shadowRoot?.querySelector('.count span')?.innerText === String(wanted),
    count,
  );

export async function openNotebook(page) {
  await clickDeep(page, '.button', 'mon carnet');
  await findDeep(page, '.title', 'mon carnet');
}

export const entryCount = (page) => countOf(page, '.entry');

/** Sets a field of the `n`th entry, as a choice in a list or a date picker does. */
export async function setField(page, n, field, value) {
  await waitForDeep(page, `.entry [data-field=${field}]`);
  await page.evaluate(
    (number, name, wanted) => {
      const input = window.oi.all('.entry')[number].querySelector(`[data-field=${name}]`);
      input.value = wanted;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    n,
    field,
    value,
  );
}

/** Types a note with real keys in the `n`th entry, and waits until it is said to be kept. */
export async function typeNote(page, n, text) {
  const handle = await page.evaluateHandle((number) => window.oi.all('.entry')[number].querySelector('textarea'), n);
  await handle.asElement().click();
  await page.keyboard.type(text);
  await findDeep(page, '.entry .small', 'note ');
}

/** Chooses a file to bring back. */
export async function importFile(page, path) {
  const input = await page.evaluateHandle(() => window.oi.all('[data-field=file]')[0]);
  await input.asElement().uploadFile(path);
}

/** An entry as a file holds it. */
export function entryOf(offer, { note = '', changed = {}, ...rest } = {}) {
  const times = { step: 0, note: 0, appointment: 0, ...changed };
  return { id: offer.id, keptAt: 1, step: 'to-contact', note, changed: times, offer, seenAt: 1, from: [], ...rest };
}

export const documentOfEntries = (entries, version = 2) =>
  JSON.stringify({ format: 'offre-insertion/carnet', version, entries });
