import { Injectable } from '@nestjs/common';
import { StandingRowsView } from '#assignment';
import { type LocalDate, localDate } from '#calendar';
import { writeWorkbook } from '#papers';
import { CountStandings } from './count-standings.js';
import { yearWorkbook } from './rendering/year-workbook.js';

export interface YearWorkbook {
  readonly pieces: AsyncIterable<Buffer>;
  /** Share of the assignments that is written, 0…1. */
  written(): number;
}

/** The figures of a tenant's year with a row for every assignment, read from the database while it is being written. */
@Injectable()
export class WriteYearWorkbook {
  constructor(
    private readonly countStandings: CountStandings,
    private readonly rows: StandingRowsView,
  ) {}

  /** As of the end of `lastDay`, which has ended: written again, it is the same file. */
  async run(tenantId: string, year: number, lastDay: LocalDate): Promise<YearWorkbook> {
    const figures = await this.countStandings.run(tenantId, year, lastDay);
    const planIds = figures.byPlan.map(({ planId }) => planId);
    const rows = this.rows.read({ tenantId, planIds, day: localDate(figures.countedTo), dayEnded: true });
    let read = 0;
    async function* counted() {
      for await (const row of rows) {
        read += 1;
        yield row;
      }
    }
    async function* pieces() {
      const duties = counted();
      try {
        yield* writeWorkbook(yearWorkbook(figures, duties));
      } finally {
        // Whoever stops half-way, between two sheets too, gives the connection back.
        await duties.return(undefined);
      }
    }
    return { pieces: pieces(), written: () => read / Math.max(1, figures.asOf.total) };
  }
}
