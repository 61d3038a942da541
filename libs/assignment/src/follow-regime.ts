import { Injectable } from '@nestjs/common';
import { type LocalDate, localDate, vietnamCalendar } from '#calendar';
import { Clock, type Transaction } from '#platform';
import { AmendmentStore } from './amendment.store.js';
import { owedReports, windowOfReport } from './domain/owed-reports.js';
import { isStill, regimeSteps, type RegimeRule } from './domain/regime-steps.js';
import { MoveReports, type ReportsChange } from './move-reports.js';
import { type OwedReports, OweReports } from './owe-reports.js';

export interface RegimeYear extends OwedReports, ReportsChange {
  readonly cutOffDay: number;
  /** Reports on windows that ended before this day begin and end with nobody. */
  readonly since: LocalDate;
  /** False: only its agencies are looked at anew. */
  readonly changed: boolean;
}

/** Brings what is owed under a regime in a year to what the regime says now. Run again it finds nothing to do. */
@Injectable()
export class FollowRegime {
  constructor(
    private readonly amendments: AmendmentStore,
    private readonly oweReports: OweReports,
    private readonly moveReports: MoveReports,
    private readonly clock: Clock,
  ) {}

  /** Returns how many assignments were added, moved or closed. */
  async run(tx: Transaction, year: RegimeYear): Promise<number> {
    const { tenantId, report, owing, since } = year;
    const owed = owedReports(report, owing, vietnamCalendar);
    const rule = this.ruleOf(year);
    const standing = await this.amendments.ofRegime(tx, tenantId, report.regimeId, report.year);
    const steps = regimeSteps(standing, owed, rule);
    if (steps.every(isStill)) return 0;
    // Whoever owes nothing of that year yet gets the letter that gives work out; else it is a change of work under way.
    if (!(await this.amendments.isRegimeYearBegun(tx, tenantId, report.year)))
      return (await this.oweReports.run(tx, { tenantId, report, owing: notOver(owing, since) })).added;
    return this.moveReports.run(tx, year, (locked) => regimeSteps(locked, owed, rule));
  }

  private ruleOf({ report, cutOffDay, since, changed }: RegimeYear): RegimeRule {
    const ends = new Map<string, LocalDate | undefined>();
    const endOf = (occurrence: string): LocalDate | undefined => {
      if (!ends.has(occurrence)) ends.set(occurrence, windowOfReport(occurrence, report.year, cutOffDay)?.window.to);
      return ends.get(occurrence);
    };
    return {
      today: localDate(this.clock.today()),
      isOver: (occurrence) => (endOf(occurrence) ?? since) < since,
      changed,
    };
  }
}

function notOver(owing: RegimeYear['owing'], since: LocalDate): RegimeYear['owing'] {
  return owing.map((each) => ({ ...each, reports: each.reports.filter(({ window }) => window.to >= since) }));
}
