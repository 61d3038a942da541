import type { TthcColumn } from '#contracts';
import {
  carryFaults,
  doubledFields,
  lineFaults,
  type ReturnBefore,
  type ReturnLine,
  sameLines,
} from './check-return.js';
import type { Remarks } from './return-sheet.js';

/** What is handed in for one agency and month. */
export interface ReturnEntry {
  readonly agencyId: string;
  readonly lines: readonly ReturnLine[];
  readonly remarks: Remarks;
}

/** What stands of the same agency and month. */
export interface StandingReturn {
  readonly id: string;
  readonly version: number;
  readonly lines: readonly ReturnLine[];
  readonly remarks: Remarks;
}

export interface EntryFault {
  readonly agencyId: string;
  /** Null: the return as a whole. */
  readonly fieldId: string | null;
  readonly column: TthcColumn | null;
  /** Without its place: whoever shows it knows row and column. */
  readonly message: string;
}

export type EntryVerdict = 'first' | 'corrected' | 'unchanged';

export interface EntryDecision {
  readonly faults: readonly EntryFault[];
  readonly verdict: EntryVerdict;
}

export interface EntryContext {
  readonly before: ReturnBefore | null;
  readonly standing: StandingReturn | null;
  readonly correctionReason: string;
}

/** All that keeps a return from being handed in, told together; and what it would be. */
export function decideReturn(entry: ReturnEntry, { before, standing, correctionReason }: EntryContext): EntryDecision {
  const { agencyId, lines, remarks } = entry;
  const verdict = verdictOf(entry, standing);
  const faults = [
    ...doubledFields(lines).map((fieldId) => ({ fieldId, column: null, message: 'Lĩnh vực ghi hai lần.' })),
    ...lines.flatMap(lineFaults),
    ...carryFaults(before, lines, remarks.carryReason),
    ...(verdict === 'corrected' && correctionReason.trim() === '' ? [unexplained(standing)] : []),
  ];
  // What stands already was accepted once: sending it again is no news and no fault.
  return { verdict, faults: verdict === 'unchanged' ? [] : faults.map((fault) => ({ agencyId, ...fault })) };
}

function verdictOf({ lines, remarks }: ReturnEntry, standing: StandingReturn | null): EntryVerdict {
  if (standing === null) return 'first';
  return sameLines(lines, standing.lines) && sameRemarks(remarks, standing.remarks) ? 'unchanged' : 'corrected';
}

function unexplained(standing: StandingReturn | null) {
  const version = String(standing?.version ?? 0);
  const message = `Báo cáo tháng này đã gửi (bản ${version}) với số liệu khác: hãy ghi lý do điều chỉnh.`;
  return { fieldId: null, column: null, message };
}

function sameRemarks(one: Remarks, other: Remarks): boolean {
  return (Object.keys(one) as (keyof Remarks)[]).every((name) => one[name] === other[name]);
}
