import { Injectable } from '@nestjs/common';
import { rollDay, vietnamCalendar } from '#calendar';
import type { RegimeOwing, ReportRegime } from '#contracts';
import { type Directory, LoadDirectory } from '#directory';
import { builtInRegimes, type RegimeRecord } from '../domain/built-in-regimes.js';
import { regimeReports } from '../domain/regime-windows.js';
import { ReportRegimeStore } from './report-regime.store.js';

@Injectable()
export class ReportRegimeView {
  constructor(
    private readonly regimes: ReportRegimeStore,
    private readonly directories: LoadDirectory,
  ) {}

  /** What the office keeps, and the built-in ones that it has not taken up; with the windows and days of a year. */
  async list(tenantId: string, year: number): Promise<ReportRegime[]> {
    const kept: RegimeRecord[] = await this.regimes.ofTenant(tenantId);
    const directory = await this.directories.run(tenantId);
    const codes = new Set(kept.map(({ code }) => code));
    const offered = builtInRegimes.filter(({ code }) => !codes.has(code));
    return [...offered, ...kept].map((regime) => shown(regime, directory, year));
  }
}

/** An agency is called as it is called now. */
function namedNow(owing: RegimeOwing, directory: Directory): RegimeOwing {
  return { ...owing, name: (owing.kind === 'agency' && directory.byId.get(owing.id)?.name) || owing.name };
}

function shown(regime: RegimeRecord, directory: Directory, year: number): ReportRegime {
  const { code, name, receiverAgencyId, periods, cutOffDay, owing, form, active, stoppedOn } = regime;
  const receiver = receiverAgencyId === null ? undefined : directory.byId.get(receiverAgencyId);
  const days = owing.map((due) => regimeReports(regime, due, year));
  const windows = regimeReports(regime, { dueDay: 20, dueMonth: 0 }, year).map(
    ({ name: window, window: { from, to } }, at) => ({
      ...{ name: window, from, to },
      dues: days
        .flatMap((reports) => reports[at] ?? [])
        .map(({ day }) => rollDay(day, vietnamCalendar, { policy: 'forward' }).effective),
    }),
  );
  return {
    ...{ code, name, periods: [...periods], cutOffDay, form, active, stoppedOn, windows },
    owing: owing.map((each) => namedNow(each, directory)),
    receiver: receiver ? { id: receiver.id, name: receiver.name } : null,
    builtIn: builtInRegimes.some((known) => known.code === code),
  };
}
