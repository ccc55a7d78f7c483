/** What a text query found, as the selection needs it. Built by the text index, read by the selection. */
export interface TextMatches {
  /** One score per offer, by position; 0 means not matched. */
  readonly scores: Float64Array;
  /**
   * Short reasons in French for one offer, by position. Asked only for the hits that someone looks
   * at, perhaps after a later query: neither this nor `scores` may live in a buffer used again.
   */
  why(position: number): string[];
  /** Another spelling to propose, when the text found little or nothing. */
  readonly suggestion?: string;
}
