import { Injectable } from '@nestjs/common';
import type { TthcMonth, TthcReturn } from '#contracts';
import { DirectoryView } from '#directory';
import { type Actor, may } from '#identity';
import { CarryGapsView } from './carry-gaps.view.js';
import type { StandingReturn } from './domain/decide-return.js';
import { formLines, stateOf } from './domain/form-lines.js';
import { shownGap } from './domain/say-carry-gap.js';
import { MonthGate } from './month-gate.js';
import { TthcFieldStore } from './tthc-field.store.js';
import { type MonthOf, TthcReturnStore } from './tthc-return.store.js';

/** The form of one agency and month, as far as it is filled in. */
@Injectable()
export class TthcReturnView {
  constructor(
    private readonly directory: DirectoryView,
    private readonly fields: TthcFieldStore,
    private readonly returns: TthcReturnStore,
    private readonly gate: MonthGate,
    private readonly gaps: CarryGapsView,
  ) {}

  /**
   * Null where there is no such agency, or the actor may not see its returns.
   * @param version one that was handed in, which is only read; null where there is none such. Left out: what is being worked on.
   */
  async show(actor: Actor, month: TthcMonth, agencyId: string, version?: number): Promise<TthcReturn | null> {
    const { tenantId } = actor;
    const subject = { tenantId, agencyId };
    const agency = may(actor, 'tthc.read', subject) ? await this.directory.agency(tenantId, agencyId) : null;
    if (agency === null) return null;
    const of = { tenantId, month };
    const before = (await this.returns.before(of, [agencyId])).get(agencyId) ?? null;
    const standing = await this.handedIn(of, agencyId, version);
    if (version !== undefined && standing === null) return null;
    const draft = version === undefined ? await this.returns.draft(of, agencyId) : null;
    const shown = draft ?? standing;
    const isLocked = await this.gate.isLocked(tenantId, month);
    const window = await this.gate.window(tenantId, month);
    const remarks = shown?.remarks ?? { carryReason: '', lateCauses: '', apologies: 0, apologyNote: '' };
    return {
      ...{ window, agency: { id: agency.id, name: agency.name }, version: standing?.version ?? 0, ...remarks },
      state: stateOf({ isLocked, hasDraft: draft !== null, hasStanding: standing !== null }),
      lines: formLines(await this.fields.list(tenantId), shown?.lines ?? null, before),
      before: before?.month ?? null,
      versions: await this.returns.versions(of, agencyId),
      carryGaps: (await this.gaps.ofAgency(tenantId, agencyId)).map(shownGap),
      mayEnter: version === undefined && may(actor, 'tthc.enter', subject) && !isLocked && window.standing !== 'future',
    };
  }

  private async handedIn(of: MonthOf, agencyId: string, version: number | undefined): Promise<StandingReturn | null> {
    if (version !== undefined) return this.returns.version(of, agencyId, version);
    return (await this.returns.standing(of, [agencyId])).get(agencyId) ?? null;
  }
}
