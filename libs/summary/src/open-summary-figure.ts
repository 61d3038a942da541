import { Injectable } from '@nestjs/common';
import { EvidenceView, type Reader } from '#assignment';
import type { CountedPage, Figure, PageQuery } from '#contracts';
import { countedLine } from './counted-line.js';
import { countedIn } from './domain/counted.js';
import { openFigure } from './domain/open-figure.js';
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
    const loaded = await this.loadBasis.counted(key, version);
    if (loaded === null) return null;
    const { basis, frozen, today } = loaded;
    const counted = countedIn(basis.facts, { ...basis.window, ...(today !== undefined && { today }) });
    const lines = openFigure(counted, figure);
    const shown = lines.slice((page - 1) * pageSize, page * pageSize);
    const ids = shown.map(({ duty }) => duty.fact.assignmentId);
    const openable = new Map((await this.evidence.of(reader, ids)).map((each) => [each.assignmentId, each]));
    return {
      items: shown.map((line) => countedLine(line, figure, counted.until, openable.get(line.duty.fact.assignmentId))),
      ...{ total: lines.length, page, pageSize, version: frozen?.version ?? null, countedTo: counted.until },
    };
  }
}
