import { Injectable, Logger } from '@nestjs/common';
import { formatDate, type LocalDate, localDate, localDateOf, partsOf } from '#calendar';
import type { LeadTarget } from '#contracts';
import { type Directory, LoadDirectory } from '#directory';
import { regimeReports, type ReportRegimeEntity, ReportRegimeStore } from '#plan';
import { Clock, Database } from '#platform';
import { agenciesOf } from './domain/expand-plan.js';
import type { OwingAgency } from './domain/owed-reports.js';
import { FollowRegime } from './follow-regime.js';

const REGIMES_A_RUN = 100;

/**
 * Regimes become a year's assignments: "changed, not opened, or not looked at today?", whenever it is asked. Once a day the agencies of each
 * are those of the directory: whoever joined owes from then on.
 */
@Injectable()
export class OpenRegimeYears {
  private readonly logger = new Logger(OpenRegimeYears.name);

  constructor(
    private readonly regimes: ReportRegimeStore,
    private readonly directories: LoadDirectory,
    private readonly followRegime: FollowRegime,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Returns how many assignments were added, moved or closed. A regime that fails does not stop the others; it is asked for again. */
  async run(): Promise<number> {
    const today = localDate(this.clock.today());
    const year = openYear(today);
    let touched = 0;
    let failure: unknown = null;
    for (const regime of await this.regimes.toFollow({ year, today }, REGIMES_A_RUN)) {
      try {
        touched += await this.open(regime, year, today);
      } catch (error) {
        failure ??= error;
        this.logger.error(`not opened: regime ${regime.code} of tenant ${regime.tenantId}`, String(error));
      }
    }
    if (failure !== null) throw failure;
    return touched;
  }

  private async open(regime: ReportRegimeEntity, last: number, today: LocalDate): Promise<number> {
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
    const { openedYear } = regime;
    const first = Math.min(openedYear ?? last, last - 1);
    return this.database.transaction(async (tx) => {
      let touched = 0;
      for (let year = first; year <= last; year += 1) {
        const isNew = openedYear === null || year > openedYear;
        touched += await this.followRegime.run(tx, {
          ...{ tenantId, name: nameOf(regime), report: { ...report, year }, owing: owingOf(regime, directory, year) },
          cutOffDay: regime.cutOffDay,
          ...{ since: isNew ? localDateOf(regime.changedAt) : today, changed: openedYear === null },
        });
      }
      await this.regimes.followed(tx, regime, { openedYear: last, checkedOn: today });
      return touched;
    });
  }
}

/** The windows of a year begin on 15 December of the one before. */
function openYear(today: LocalDate): number {
  const { year, month, day } = partsOf(today);
  return month === 12 && day >= 15 ? year + 1 : year;
}

function nameOf({ name, active, stoppedOn }: ReportRegimeEntity): string {
  const stopped = active || stoppedOn === null ? ' thay đổi' : ` ngừng áp dụng từ ngày ${formatDate(stoppedOn)}`;
  return `Chế độ báo cáo “${name}”${stopped}`;
}

/** The receiver does not report to itself; nobody owes a window that ended before the regime. One that stopped asks for nothing: what stays is the debt of ended windows. */
function owingOf(regime: ReportRegimeEntity, directory: Directory, year: number): OwingAgency[] {
  return regime.owing.flatMap(({ kind, id, name, ...due }) => {
    const reports = regimeReports(regime, due, year).filter(({ window: { to } }) => isOwed(regime, to));
    const target: LeadTarget =
      kind === 'agency' ? { kind, id, name, scope: null } : { kind, id, name, scope: null, except: [] };
    const agencies = agenciesOf(target, directory).filter(
      ({ id: agencyId, active }) => active && agencyId !== regime.receiverAgencyId,
    );
    return reports.length === 0 ? [] : agencies.map((agency) => ({ agency, reports }));
  });
}

function isOwed({ active, activeFrom }: ReportRegimeEntity, end: LocalDate): boolean {
  return active && end >= activeFrom;
}
