/** What one row of findings.csv says by itself; the rest it shares with the other rows of its result. */
export interface FindingRow {
  readonly state: 'falls short' | 'accepted' | 'could not be checked';
  readonly code: string;
  /** In the order of the columns after the result's: kind, id and name of the subject, what ... evidence. */
  readonly cells: readonly string[];
}
