import { firstCard, median } from './phone.mjs';

export const RUNS = Number(process.env.OI_RUNS ?? 5);

/**
 * Pages by name, each loaded in turn, several times: what slows the machine slows all. Gives the medians of each: when its first
 * card was there, and the longest task before it.
 */
export async function medians(browser, pages) {
  const names = Object.keys(pages);
  const runs = Object.fromEntries(names.map((name) => [name, []]));
  for (const name of names) await firstCard(browser, pages[name]); // Warms the browser up.
  for (let run = 0; run < RUNS; run += 1)
    for (const name of names) runs[name].push(await firstCard(browser, pages[name]));
  const middle = (name, key) => median(runs[name].map((result) => result[key]));
  return Object.fromEntries(
    names.map((name) => [name, { time: middle(name, 'time'), longest: middle(name, 'longest') }]),
  );
}
