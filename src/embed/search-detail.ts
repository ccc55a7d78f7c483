import { FILTERS, type Query } from '../model/query.js';
import type { SearchDetail } from '../views/base/events.js';

/** What `oi-search` tells of a query: never a position. */
export function searchDetail(query: Query, total: number): SearchDetail {
  const filters: Record<string, string[]> = {};
  for (const filter of FILTERS) {
    const values = query[filter];
    if (values?.length) filters[filter] = [...values];
  }
  const detail: SearchDetail = { text: query.text ?? '', filters, total };
  if (query.place?.code !== undefined) detail.place = query.place.code;
  if (query.recent) detail.recent = true;
  if (query.any_zone) detail.any_zone = true;
  return detail;
}
