import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { TthcMonth, TthcReturn, TthcReturnVersion } from '#contracts';
import { DirectoryView } from '#directory';
import { type Actor, may } from '#identity';
import { formLines, stateOf } from './domain/form-lines.js';
import { MonthGate } from './month-gate.js';
import { TthcFieldStore } from './tthc-field.store.js';
import { TthcReturnStore } from './tthc-return.store.js';

const versionsSql = `
  select r.version, r.entered_at as "submittedAt", r.entered_by_name as "enteredBy", r.source, r.correction_reason as "correctionReason"
  from tthc_return r
  where r.tenant_id = $1 and r.month = $2 and r.agency_id = $3 and r.state = 'submitted'
  order by r.version desc`;

const lockSql = `
  select exists (select from tthc_month_lock where tenant_id = $1 and month = $2 and locked_at is not null) as locked`;

interface VersionRow extends Omit<TthcReturnVersion, 'submittedAt'> {
  readonly submittedAt: Date;
}

/** The form of one agency and month, as far as it is filled in. */
@Injectable()
export class TthcReturnView {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly directory: DirectoryView,
    private readonly fields: TthcFieldStore,
    private readonly returns: TthcReturnStore,
    private readonly gate: MonthGate,
  ) {}

  /** Null where there is no such agency, or the actor may not see its returns. */
  async show(actor: Actor, month: TthcMonth, agencyId: string): Promise<TthcReturn | null> {
    const { tenantId } = actor;
    const subject = { tenantId, agencyId };
    const agency = may(actor, 'tthc.read', subject) ? await this.directory.agency(tenantId, agencyId) : null;
    if (agency === null) return null;
    const of = { tenantId, month };
    const before = (await this.returns.before(of, [agencyId])).get(agencyId) ?? null;
    const standing = (await this.returns.standing(of, [agencyId])).get(agencyId) ?? null;
    const draft = await this.returns.draft(of, agencyId);
    const shown = draft ?? standing;
    const [lock] = await this.dataSource.query<{ locked: boolean }[]>(lockSql, [tenantId, month]);
    const isLocked = lock?.locked === true;
    const window = await this.gate.window(tenantId, month);
    const remarks = shown?.remarks ?? { carryReason: '', lateCauses: '', apologies: 0, apologyNote: '' };
    return {
      ...{ window, agency: { id: agency.id, name: agency.name }, version: standing?.version ?? 0, ...remarks },
      state: stateOf({ isLocked, hasDraft: draft !== null, hasStanding: standing !== null }),
      lines: formLines(await this.fields.list(tenantId), shown?.lines ?? null, before),
      before: before?.month ?? null,
      versions: await this.versions(tenantId, month, agencyId),
      mayEnter: may(actor, 'tthc.enter', subject) && !isLocked && window.standing !== 'future',
    };
  }

  private async versions(tenantId: string, month: TthcMonth, agencyId: string): Promise<TthcReturnVersion[]> {
    const rows = await this.dataSource.query<VersionRow[]>(versionsSql, [tenantId, month, agencyId]);
    return rows.map(({ version, submittedAt, enteredBy, source, correctionReason }) => ({
      ...{ version, enteredBy, source, correctionReason, submittedAt: submittedAt.toISOString() },
    }));
  }
}
