/** One Chromium per test file, and pages that remember all that went wrong in them. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../../../tools/find-browser.mjs';
import { installProbes } from './probes.mjs';

/** Long for a busy machine: what comes sooner waits no longer. */
const PATIENCE = 30_000;

export async function launchBrowser({ args = [] } = {}) {
  const options = await findChromium();
  return puppeteer.launch({ ...options, args: [...options.args, ...args] });
}

/**
 * A page with what happened in it: `page.seen.errors`, `.warnings`, `.requests` (URLs), and, in the page, `oi.all(selector)`
 * through shadow roots, `oi.events`, `oi.violations` (Content-Security-Policy).
 */
export async function openPage(browser, { width = 1280, height = 900, colorScheme = 'light' } = {}) {
  const page = await browser.newPage();
  const seen = { errors: [], warnings: [], requests: [] };
  page.on('pageerror', (error) => seen.errors.push(error.message ?? String(error)));
  page.on('console', (message) => {
    if (message.type() === 'warn') seen.warnings.push(message.text());
    if (message.type() === 'error') seen.errors.push(message.text());
  });
  page.on('request', (request) => seen.requests.push(request.url()));
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: colorScheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.evaluateOnNewDocument(installProbes);
  page.setDefaultTimeout(PATIENCE);
  return Object.assign(page, { seen });
}

/**
 * Waits until `test`, run in the page, is truthy, and gives its value. Puppeteer's `waitForFunction` evaluates strings, which a
 * strict Content-Security-Policy refuses and reports.
 */
export async function until(page, test, ...values) {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const value = await page.evaluate(test, ...values);
    if (value) return value;
    if (Date.now() > deadline) break;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  const said = page.seen.errors.slice(0, 5).join('; ') || 'nothing';
  throw new Error(`Waited in vain for ${test} ${JSON.stringify(values)}. The page's errors: ${said}`);
}

/** Waits until what changed is on screen: two frames. */
export function drawn(page) {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Waits until `count` elements, or more, match `selector` in the page and its open shadow roots. */
export function waitForDeep(page, selector, count = 1) {
  return until(page, (wanted, least) => window.oi.all(wanted).length >= least, selector, count);
}

/** Opens a page that holds a widget and waits for its first cards. */
export async function openWidget(browser, url, options) {
  const page = await openPage(browser, options);
  await page.goto(url);
  await waitForDeep(page, '[part~=card]');
  return page;
}

/** The visible text of the first match, white space made single. */
export function textOf(page, selector) {
  return page.evaluate((wanted) => window.oi.all(wanted)[0]?.innerText.replace(/\s+/g, ' ').trim(), selector);
}

export function countOf(page, selector) {
  return page.evaluate((wanted) => window.oi.all(wanted).length, selector);
}

/** A handle on the first element matching `selector` whose text or name holds `name`; it must be there. */
export async function findDeep(page, selector, name = '') {
  await until(page, (wanted, text) => window.oi.named(wanted, text) !== undefined, selector, name);
  const handle = await page.evaluateHandle((wanted, text) => window.oi.named(wanted, text), selector, name);
  return handle.asElement();
}

/** Presses the real mouse on the first match. */
export async function clickDeep(page, selector, name) {
  const element = await findDeep(page, selector, name);
  await element.scrollIntoView();
  await element.evaluate(stay);
  await element.click();
}

/** In the page. Resolves once `element` stands where it stood two frames before: what arrives late pushes it from under the mouse. */
async function stay(element) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let tries = 0, before; tries < 60; tries += 1) {
    const { left, top } = element.getBoundingClientRect();
    if (before === `${left} ${top}`) return;
    before = `${left} ${top}`;
    await frame();
    await frame();
  }
}

/** Types real keys in a field, what it holds being replaced. */
export async function typeDeep(page, selector, text) {
  const field = await findDeep(page, selector);
  await field.click({ clickCount: 3 });
  await page.keyboard.press('Backspace');
  await page.keyboard.type(text);
}

/** Types words, asks for them with Enter, which closes the suggestions, and waits for this many cards. */
export async function searchFor(page, text, cards) {
  await typeDeep(page, '[part~=query]', text);
  await page.keyboard.press('Enter');
  await until(page, (count) => document.querySelector('offre-insertion').results.length === count, cards);
  await until(page, (count) => window.oi.all('[part~=card]').length === Math.min(count, 50), cards);
}

/** Opens the first card with the mouse, and waits for its offer. */
export async function openFirstOffer(page) {
  await clickDeep(page, '[part~=card] button');
  await waitForDeep(page, '[part~=detail]');
}

/** Saves what the page looks like, for the eye, in the folder that `OI_SHOTS` names; without it, nothing: no test looks. */
export async function shoot(page, name) {
  const folder = process.env.OI_SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
