import type { RowProblem } from './sheet.js';

export type ImportOutcome = 'added' | 'updated' | 'unchanged' | 'refused';

export interface ImportReportRow {
  readonly line: number;
  readonly name: string;
  readonly outcome: ImportOutcome;
  /** Why it was refused; else empty. */
  readonly problems: readonly RowProblem[];
}

export interface ImportReport {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly rows: readonly ImportReportRow[];
}

export function countOutcomes(rows: readonly ImportReportRow[]): Record<ImportOutcome, number> {
  const counts = { added: 0, updated: 0, unchanged: 0, refused: 0 };
  for (const row of rows) counts[row.outcome] += 1;
  return counts;
}
