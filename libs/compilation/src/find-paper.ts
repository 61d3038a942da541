import { Injectable } from '@nestjs/common';
import { addDays, localDateOf } from '#calendar';
import type { CompilationSubject } from '#contracts';
import { LoadSummary, summaryFileName, writeSummary, WriteYearWorkbook } from '#summary';
import { noticeFileName, NoticeView, writeNotice } from '#tthc';
import type { HeldCompilation } from './compiling.store.js';

/** A paper on its way to a file. */
export interface Paper {
  readonly name: string;
  readonly pieces: AsyncIterable<Buffer>;
  /** Share that is written, 0…1, as far as that is known. */
  written(): number;
}

type Of<Kind extends CompilationSubject['kind']> = Extract<CompilationSubject, { kind: Kind }>;

/** What each kind of subject is compiled by. */
@Injectable()
export class FindPaper {
  constructor(
    private readonly summaries: LoadSummary,
    private readonly notices: NoticeView,
    private readonly years: WriteYearWorkbook,
  ) {}

  /** Null where the tenant has no such report or notice. */
  run(held: HeldCompilation): Promise<Paper | null> {
    const { subject } = held;
    switch (subject.kind) {
      case 'summary':
        return this.summary(held, subject);
      case 'notice':
        return this.notice(held, subject);
      case 'year':
        return this.year(held, subject);
    }
  }

  private async summary({ tenantId, format }: HeldCompilation, subject: Of<'summary'>): Promise<Paper | null> {
    const { planId, window, version } = subject;
    const report = await this.summaries.run({ tenantId, planId, window }, version);
    return report && gathered(summaryFileName(report, format), writeSummary(report, format));
  }

  private async notice({ tenantId, format }: HeldCompilation, subject: Of<'notice'>): Promise<Paper | null> {
    const notice = await this.notices.show(tenantId, subject.month, subject.version ?? null);
    return notice && gathered(noticeFileName(notice, format), writeNotice(notice, format));
  }

  /** Up to the day before it was asked for, which does not change any more: whoever takes it up again writes the same. */
  private async year({ tenantId, askedAt }: HeldCompilation, { year }: Of<'year'>): Promise<Paper> {
    const workbook = await this.years.run(tenantId, year, addDays(localDateOf(askedAt), -1));
    return { name: `Phần việc CCHC năm ${String(year)}.xlsx`, ...workbook };
  }
}

/** Once everything is gathered, writing is the smaller half. */
const gathered = (name: string, pieces: AsyncIterable<Buffer>): Paper => ({ name, pieces, written: () => 0.5 });
