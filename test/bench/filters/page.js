/** Runs in a page on the phone's CPU: filters, place and every count, as a visitor presses one value after another. */
import { createSelection, parseFeed } from './modules.js';

const RENNES = { lat: 48.1147, lon: -1.6794, code: '35238' };

/** Every value of a filter, alone and with a place: what pressing each box costs. */
function queriesOf(facets) {
  const alone = Object.entries(facets).flatMap(([filter, counts]) =>
    Object.keys(counts).map((value) => ({ [filter]: [value] })),
  );
  const near = alone.map((query, i) => ({ ...query, place: RENNES, radius: [5, 10, 20, 50, 0][i % 5] }));
  return [...alone, ...near, { recent: true }, { place: RENNES, any_zone: true }, { sort: 'nom' }];
}

window.benchFilters = async (services, structures) => {
  const bytes = async (url) => new Uint8Array(await (await fetch(url)).arrayBuffer());
  const { offers, communes } = await parseFeed(await bytes(services), { structures: await bytes(structures) });
  const selection = createSelection(offers, { communes });
  return queriesOf(selection.run({}).facets).map((query) => {
    const start = performance.now();
    selection.run(query);
    return performance.now() - start;
  });
};
