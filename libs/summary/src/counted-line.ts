import type { OpenableAssignment } from '#assignment';
import type { LocalDate } from '#calendar';
import type { CountedLine, Figure } from '#contracts';
import { daysLateOf } from './domain/duty-lists.js';
import type { FigureLine } from './domain/open-figure.js';
import { against } from './domain/standing.js';

/** A thing counted, as it is shown to whoever opens a figure; `openable`: what this person may see of the assignment itself. */
export function countedLine(
  line: FigureLine,
  figure: Pick<Figure, 'days'>,
  until: LocalDate,
  openable: OpenableAssignment | undefined,
): CountedLine {
  return { ...wordsOf(line, figure), ...latenessOf(line, figure, until), ...proofOf(line, openable) };
}

type Lateness = Pick<CountedLine, 'daysLate' | 'lateReason'>;

function latenessOf({ duty }: FigureLine, { days }: Pick<Figure, 'days'>, until: LocalDate): Lateness {
  const daysLate = daysLateOf(duty, days, until);
  return { daysLate, lateReason: daysLate === null ? null : (duty.fact.lateReason ?? null) };
}

type Words = Omit<CountedLine, keyof Lateness | 'mayOpen' | 'evidence'>;

function wordsOf(
  { duty, report = duty.report ?? undefined, extension }: FigureLine,
  { days }: Pick<Figure, 'days'>,
): Words {
  const { assignmentId, task, row, title, area, agency } = duty.fact;
  return {
    ...{ assignmentId, task, row, title, area, agency },
    standing: against(duty, days).standing,
    due: duty.due,
    dueOriginal: duty.dueOriginal,
    reportedOn: report?.sentOn ?? null,
    documentNumber: report?.documentNumber ?? null,
    extension: extension ? extensionOf(extension) : null,
  };
}

const extensionOf = ({ before, due, grantedOn, reason = null }: NonNullable<FigureLine['extension']>) => ({
  ...{ before, due, grantedOn, reason },
});

/** The file of the very report that is spoken of: one that was returned proves nothing for the next. Facts hold reports by version, from 1. */
function proofOf(
  { duty, report = duty.report ?? undefined }: FigureLine,
  openable: OpenableAssignment | undefined,
): Pick<CountedLine, 'mayOpen' | 'evidence'> {
  const number = report ? duty.fact.reports.indexOf(report) + 1 : 0;
  const file = openable?.files.find(({ version }) => version === number);
  return { mayOpen: openable !== undefined, evidence: file ? { fileId: file.fileId, fileName: file.fileName } : null };
}
