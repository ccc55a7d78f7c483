import { toNumber } from '../fields/number.js';
import { isRecord, type PageInfo, type RawRecord } from './batch.js';

/** The records of a JSON value, and what its shape is called. */
export interface Collection {
  format: 'json' | 'api' | 'geojson';
  records: readonly unknown[];
  page?: PageInfo;
}

/** Recognises an array of records, the API's envelope and GeoJSON; undefined for any other shape. */
export function collectionIn(value: unknown): Collection | undefined {
  if (Array.isArray(value)) return { format: 'json', records: value };
  if (!isRecord(value)) return undefined;
  if (Array.isArray(value.items)) return { format: 'api', records: value.items, page: pageOf(value) };
  if (value.type === 'FeatureCollection' && Array.isArray(value.features)) {
    return { format: 'geojson', records: value.features.map(recordOfFeature) };
  }
  // One object per line, when there is only one line.
  return typeof value.id === 'string' && typeof value.nom === 'string'
    ? { format: 'json', records: [value] }
    : undefined;
}

function pageOf(envelope: RawRecord): PageInfo {
  const { page, pages, total, size } = envelope;
  return { page: toNumber(page), pages: toNumber(pages), total: toNumber(total), size: toNumber(size) };
}

/** The point of a feature stands in for coordinates that its properties lack. */
function recordOfFeature(feature: unknown): unknown {
  if (!isRecord(feature) || !isRecord(feature.properties)) return feature;
  const { properties, geometry, id } = feature;
  const record: RawRecord = { ...properties };
  if (record.id == null && typeof id === 'string') record.id = id;
  const point =
    isRecord(geometry) && geometry.type === 'Point' && Array.isArray(geometry.coordinates) ? geometry.coordinates : [];
  if (record.longitude == null && record.latitude == null) [record.longitude, record.latitude] = point as unknown[];
  return record;
}
