import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CCHC_REPORTS, type CchcReport, type LocalDate, reportWindow, yearOf } from '#calendar';
import type { ReportKey } from './summary-snapshot.store.js';

/** The first plans of which the system can know. */
const FIRST_YEAR = 2011;

@Injectable()
export class UnfrozenWindowsView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Over all tenants: reports of published plans whose window has ended before `day` and that nothing has frozen; the oldest first.
   * A report waits a day for those of the plans under its own, which it tells of.
   */
  ended(day: LocalDate, limit: number): Promise<ReportKey[]> {
    const ended = endedWindows(day);
    return this.dataSource.query<ReportKey[]>(
      `select p.tenant_id as "tenantId", p.id as "planId", w.code as "window"
         from plan p
         join unnest($1::int[], $2::text[], $3::date[]) as w (year, code, last) on w.year = p.plan_year
        where p.status = 'published' and p.kind = 'plan' and p.standing_agency_id is not null
          and not exists (select 1 from summary_snapshot s where s.plan_id = p.id and s.window_code = w.code)
          and (w.last < $4::date - 1 or not exists (
                select 1 from plan c
                 where c.parent_plan_id = p.id and c.plan_year = p.plan_year and c.kind = 'plan' and c.status = 'published'
                   and not exists (select 1 from summary_snapshot s where s.plan_id = c.id and s.window_code = w.code)))
        order by w.last, p.id
        limit $5`,
      [ended.map(({ year }) => year), ended.map(({ code }) => code), ended.map(({ to }) => to), day, limit],
    );
  }
}

function endedWindows(day: LocalDate): { year: number; code: CchcReport; to: LocalDate }[] {
  const years = Array.from({ length: yearOf(day) - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  return years
    .flatMap((year) => CCHC_REPORTS.map((code) => ({ year, code, to: reportWindow(code, year).to })))
    .filter(({ to }) => to < day);
}
