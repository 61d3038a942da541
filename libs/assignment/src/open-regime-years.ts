import { Injectable, Logger } from '@nestjs/common';
import { type LocalDate, localDate, partsOf } from '#calendar';
import type { LeadTarget } from '#contracts';
import { type Directory, LoadDirectory } from '#directory';
import { regimeReports, type ReportRegimeEntity, ReportRegimeStore } from '#plan';
import { Clock, Database } from '#platform';
import { agenciesOf } from './domain/expand-plan.js';
import type { OwingAgency } from './domain/owed-reports.js';
import { OweReports } from './owe-reports.js';

const REGIMES_A_RUN = 100;

/** Regimes in force become a year's assignments: "in force and not opened?", whenever it is asked. */
@Injectable()
export class OpenRegimeYears {
  private readonly logger = new Logger(OpenRegimeYears.name);

  constructor(
    private readonly regimes: ReportRegimeStore,
    private readonly directories: LoadDirectory,
    private readonly oweReports: OweReports,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Returns how many assignments were added. A regime that fails does not stop the others; it is asked for again. */
  async run(): Promise<number> {
    const year = openYear(localDate(this.clock.today()));
    let added = 0;
    let failure: unknown = null;
    for (const regime of await this.regimes.unopened(year, REGIMES_A_RUN)) {
      try {
        added += await this.open(regime, year);
      } catch (error) {
        failure ??= error;
        this.logger.error(`not opened: regime ${regime.code} of tenant ${regime.tenantId}`, String(error));
      }
    }
    if (failure !== null) throw failure;
    return added;
  }

  private async open(regime: ReportRegimeEntity, last: number): Promise<number> {
    const { tenantId } = regime;
    const directory = await this.directories.run(tenantId);
    const receiver = directory.byId.get(regime.receiverAgencyId);
    if (receiver === undefined) throw new Error(`Agency ${regime.receiverAgencyId} is not in the directory.`);
    const report = {
      regimeId: regime.id,
      position: 1,
      title: regime.name,
      deliverable: regime.form || 'Báo cáo',
      receiver,
    };
    return this.database.transaction(async (tx) => {
      let added = 0;
      for (let year = regime.openedYear === null ? last - 1 : regime.openedYear + 1; year <= last; year += 1) {
        const owing = owingOf(regime, directory, year);
        if (owing.length > 0)
          added += (await this.oweReports.run(tx, { tenantId, report: { ...report, year }, owing })).added;
      }
      await this.regimes.opened(tx, regime, last);
      return added;
    });
  }
}

/** The windows of a year begin on 15 December of the one before. */
function openYear(today: LocalDate): number {
  const { year, month, day } = partsOf(today);
  return month === 12 && day >= 15 ? year + 1 : year;
}

/** The receiver does not report to itself. */
function owingOf(regime: ReportRegimeEntity, directory: Directory, year: number): OwingAgency[] {
  return regime.owing.flatMap(({ kind, id, name, ...due }) => {
    const reports = regimeReports(regime, due, year).filter(({ window }) => window.to >= regime.activeFrom);
    const target: LeadTarget =
      kind === 'agency' ? { kind, id, name, scope: null } : { kind, id, name, scope: null, except: [] };
    const agencies = agenciesOf(target, directory).filter((agency) => agency.id !== regime.receiverAgencyId);
    return reports.length === 0 ? [] : agencies.map((agency) => ({ agency, reports }));
  });
}
