import type { Problem } from '#contracts';
import type { ProblemCode } from './problem-table.js';

/** What a problem may say beyond its code and its sentence. */
export type ProblemExtras = Partial<
  Pick<Problem, 'detail' | 'errors' | 'line' | 'cell' | 'planId' | 'rows' | 'agencies'>
>;

/** An expected "no", on its way to the one place that turns it into an answer. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: ProblemCode,
    message: string,
    readonly extras: ProblemExtras = {},
  ) {
    super(message);
  }
}

/** A cell may be known by its place alone. */
type Refused = { readonly ok: false; readonly code: ProblemCode; readonly message: string } & Omit<
  ProblemExtras,
  'cell'
> & { readonly cell?: string | number };

/** The value of a step that went well; a step that refused becomes a problem with its own code. */
export function granted<T extends { readonly ok: true } | Refused>(result: T): Extract<T, { readonly ok: true }> {
  if (isGranted(result)) return result;
  const { code, message, detail, errors, line, cell, planId, rows, agencies } = result as Refused;
  throw new Refusal(code, message, { detail, errors, line, cell: cell?.toString(), planId, rows, agencies });
}

function isGranted<T extends { readonly ok: boolean }>(result: T): result is Extract<T, { readonly ok: true }> {
  return result.ok;
}

/** What is not there, or is another's: the answer does not tell which. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Refusal('not-found', 'Không tìm thấy.');
  return value;
}
