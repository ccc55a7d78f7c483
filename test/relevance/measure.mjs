/** Results looked at. */
const DEPTH = 10;

/** An offer is worth its best thématique for the query. */
export function gainOf(offer, query) {
  return Math.max(0, ...(offer.thematiques ?? []).map((value) => query.thematiques[value] ?? 0));
}

/** Normalised discounted cumulative gain of the first ten; undefined when no offer of the feed is worth anything. */
export function ndcg(results, offers, query) {
  const ideal = discounted(offers.map((offer) => gainOf(offer, query)).sort((a, b) => b - a));
  return ideal ? discounted(results.slice(0, DEPTH).map((offer) => gainOf(offer, query))) / ideal : undefined;
}

function discounted(gains) {
  return gains.slice(0, DEPTH).reduce((sum, gain, rank) => sum + gain / Math.log2(rank + 2), 0);
}

/** Means over the queries that the feed can answer. */
export function measure(answer, offers, queries) {
  const rows = [];
  for (const query of queries) {
    const results = answer(query.q);
    const value = ndcg(results, offers, query);
    if (value !== undefined) rows.push({ query, value, count: results.length, first: results.slice(0, 3) });
  }
  const shares = rows.map(({ count }) => count / offers.length).sort((a, b) => a - b);
  return {
    rows,
    ndcg: rows.reduce((sum, { value }) => sum + value, 0) / rows.length,
    none: rows.filter(({ count }) => count === 0).length,
    share: shares[shares.length >> 1],
  };
}

/** Mean reciprocal rank: 1 when what is looked for always comes first. */
export function reciprocalRank(answer, items) {
  let sum = 0;
  for (const { q, isIt } of items) sum += 1 / (answer(q).findIndex(isIt) + 1 || Infinity);
  return sum / items.length;
}
