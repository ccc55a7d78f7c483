import type { FeedReport } from '../../../src/model/feed.js';

export interface ManifestEntry {
  fichier: string;
  consigne: string;
  gardes: number;
  erreur_attendue: string | null;
}

export interface Outcome {
  report?: FeedReport;
  error?: unknown;
}

export function outcomeOf(
  entry: ManifestEntry,
  bytes: Uint8Array,
  parseFeed: (input: string | Uint8Array, options?: { structures?: Uint8Array }) => Promise<FeedReport>,
): Promise<Outcome>;

export function differences(entry: ManifestEntry, outcome: Outcome): string[];
