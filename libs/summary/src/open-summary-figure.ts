import { Injectable } from '@nestjs/common';
import { EvidenceView, type OpenableAssignment, type Reader } from '#assignment';
import type { LocalDate } from '#calendar';
import type { CountedLine, CountedPage, Figure, PageQuery } from '#contracts';
import { countedIn } from './domain/counted.js';
import { daysLateOf } from './domain/duty-lists.js';
import { type FigureLine, openFigure } from './domain/open-figure.js';
import { against } from './domain/standing.js';
import { LoadBasis } from './load-basis.js';
import type { ReportKey } from './summary-snapshot.store.js';

export interface FigureOrder extends PageQuery {
  readonly reader: Reader;
  readonly key: ReportKey;
  /** Left out: the last one. */
  readonly version: number | undefined;
  readonly figure: Figure;
}

/** What a figure of a report counts, from the facts that the report itself was made of. */
@Injectable()
export class OpenSummaryFigure {
  constructor(
    private readonly loadBasis: LoadBasis,
    private readonly evidence: EvidenceView,
  ) {}

  /** Null when there is no such plan, or no such version. */
  async run({ reader, key, version, figure, page, pageSize }: FigureOrder): Promise<CountedPage | null> {
    const loaded = await this.loadBasis.run(key, version);
    if (loaded === null) return null;
    const { basis, frozen, today } = loaded;
    const counted = countedIn(basis.facts, { ...basis.window, ...(today !== undefined && { today }) });
    const lines = openFigure(counted, figure);
    const shown = lines.slice((page - 1) * pageSize, page * pageSize);
    const ids = shown.map(({ duty }) => duty.fact.assignmentId);
    const openable = new Map((await this.evidence.of(reader, ids)).map((each) => [each.assignmentId, each]));
    return {
      items: shown.map((line) => ({
        ...wordsOf(line, figure),
        ...latenessOf(line, figure, counted.until),
        ...proofOf(line, openable.get(line.duty.fact.assignmentId)),
      })),
      ...{ total: lines.length, page, pageSize, version: frozen?.version ?? null, countedTo: counted.until },
    };
  }
}

type Lateness = Pick<CountedLine, 'daysLate' | 'lateReason'>;

function latenessOf({ duty }: FigureLine, { days }: Figure, until: LocalDate): Lateness {
  const daysLate = daysLateOf(duty, days, until);
  return { daysLate, lateReason: daysLate === null ? null : (duty.fact.lateReason ?? null) };
}

type Words = Omit<CountedLine, keyof Lateness | 'mayOpen' | 'evidence'>;

function wordsOf({ duty, report = duty.report ?? undefined, extension }: FigureLine, { days }: Figure): Words {
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

/** The file of the report that is spoken of; of several of one day the last. */
function proofOf(
  { duty, report = duty.report ?? undefined }: FigureLine,
  openable: OpenableAssignment | undefined,
): Pick<CountedLine, 'mayOpen' | 'evidence'> {
  const file = openable?.files.findLast(({ sentOn }) => sentOn === report?.sentOn);
  return { mayOpen: openable !== undefined, evidence: file ? { fileId: file.fileId, fileName: file.fileName } : null };
}
