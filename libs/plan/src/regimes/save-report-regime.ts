import { Injectable } from '@nestjs/common';
import { localDate, vietnamCalendar, yearOf } from '#calendar';
import type { RegimeOwing, SaveRegimeBody } from '#contracts';
import { type Directory, LoadDirectory, resolveAgencyName } from '#directory';
import { AuditTrail, Clock, Database, newId } from '#platform';
import { regimeFault } from '../domain/regime-windows.js';
import { ReportRegimeStore } from './report-regime.store.js';

export interface RegimeOrder {
  readonly tenantId: string;
  readonly actorId: string | null;
  readonly code: string;
  readonly regime: SaveRegimeBody;
}

export type RegimeSaved =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'lead-unknown' | 'regime-days-wrong'; readonly message: string };

/** Who reports on what, for which windows and by when. The tick brings what is owed to it. */
@Injectable()
export class SaveReportRegime {
  constructor(
    private readonly regimes: ReportRegimeStore,
    private readonly directories: LoadDirectory,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run({ tenantId, actorId, code, regime }: RegimeOrder): Promise<RegimeSaved> {
    const directory = await this.directories.run(tenantId);
    const owing = regime.owing.flatMap((each) => named(each, directory) ?? []);
    if (owing.length < regime.owing.length || directory.byId.get(regime.receiverId)?.active !== true)
      return { ok: false, code: 'lead-unknown', message: 'Cơ quan hoặc nhóm được chọn không có trong danh bạ.' };
    const today = localDate(this.clock.today());
    const fault = regimeFault(regime, owing, { year: yearOf(today), calendar: vietnamCalendar });
    if (fault !== null) return { ok: false, code: 'regime-days-wrong', message: fault };
    const { receiverId: receiverAgencyId, ...kept } = regime;
    await this.database.transaction(async (tx) => {
      const old = await this.regimes.find(tenantId, code, tx);
      const activeFrom = old?.active && regime.active ? old.activeFrom : today;
      const stoppedOn = regime.active ? null : old?.active ? today : (old?.stoppedOn ?? null);
      const changed = {
        activeFrom,
        stoppedOn,
        openedYear: null,
        checkedOn: null,
        changedBy: actorId,
        changedAt: this.clock.now(),
      };
      await this.regimes.save(tx, {
        id: old?.id ?? newId(),
        tenantId,
        code,
        receiverAgencyId,
        ...kept,
        owing,
        ...changed,
      });
      await this.audit.record(tx, {
        ...{ tenantId, actorId, action: 'report-regime.saved', subject: `report-regime:${code}` },
        detail: { ...regime },
      });
    });
    return { ok: true };
  }
}

function named(owing: Omit<RegimeOwing, 'name'>, directory: Directory): RegimeOwing | null {
  if (owing.kind === 'agency') {
    const agency = directory.byId.get(owing.id);
    return agency?.active === true ? { ...owing, name: agency.name } : null;
  }
  return resolveAgencyName(owing.id, directory).kind === 'unknown' ? null : { ...owing, name: owing.id };
}
