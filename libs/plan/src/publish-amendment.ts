import { Injectable } from '@nestjs/common';
import { Clock, Database, type Transaction } from '#platform';
import { AmendmentStore } from './amendment.store.js';
import { amendmentObstacles } from './domain/amend/amendment-obstacles.js';
import { applyDifference, differenceOf } from './domain/amend/plan-difference.js';
import { memoriesOf } from './domain/memory.js';
import type { Obstacle } from './domain/publication-obstacles.js';
import { type NotADraft, refuseNotFound } from './find-draft.js';
import { PlanJournal } from './plan-journal.js';
import { PlanMemoryStore } from './plan-memory.store.js';
import type { PlanTaskEntity } from './plan-task.entity.js';
import type { WithoutAddresses } from './publish-plan.js';
import { PlanStore } from './plan.store.js';
import type { PlanEntity } from './plan.entity.js';
import { countsOf, settledPairs, versionRowOf } from './version-row.js';

export interface AmendmentOrder {
  readonly tenantId: string;
  readonly actorId: string | null;
  readonly amendmentId: string;
  /** Published although letters do not reach these agencies, and why. */
  readonly withoutAddresses?: WithoutAddresses;
}

export type AmendmentPublished =
  | { readonly ok: true; readonly planId: string; readonly version: number; readonly alreadyPublished: boolean }
  | {
      readonly ok: false;
      readonly code: 'plan-not-ready';
      readonly message: string;
      readonly obstacles: readonly Obstacle[];
    }
  | NotADraft;

interface Both {
  readonly plan: PlanEntity;
  readonly amendment: PlanEntity;
  readonly old: readonly PlanTaskEntity[];
  readonly fresh: readonly PlanTaskEntity[];
}

/**
 * The amendment becomes the next version of its plan: the plan keeps its id, each row that stays keeps its own, and with them the
 * work under way. Publishing again changes nothing, and says so.
 */
@Injectable()
export class PublishAmendment {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: PlanStore,
    private readonly amendments: AmendmentStore,
    private readonly journal: PlanJournal,
    private readonly memories: PlanMemoryStore,
  ) {}

  run(order: AmendmentOrder): Promise<AmendmentPublished> {
    return this.database.transaction(async (tx): Promise<AmendmentPublished> => {
      const amendment = await this.plans.lock(tx, order.tenantId, order.amendmentId);
      const planId = amendment?.amendsPlanId ?? null;
      const plan = planId === null ? null : await this.plans.lock(tx, order.tenantId, planId);
      if (amendment === null || plan === null) return refuseNotFound('Không tìm thấy bản điều chỉnh này.');
      const { version } = amendment;
      if (amendment.status === 'applied') return { ok: true, planId: plan.id, version, alreadyPublished: true };
      const fresh = await this.plans.tasks(order.tenantId, amendment.id, tx);
      const obstacles = amendmentObstacles(amendment.standingAgencyId, fresh);
      if (obstacles.length > 0) return notReady(obstacles);
      const old = await this.plans.tasks(order.tenantId, plan.id, tx);
      await this.apply(tx, order, { plan, amendment, old, fresh });
      return { ok: true, planId: plan.id, version, alreadyPublished: false };
    });
  }

  private async apply(tx: Transaction, { actorId, withoutAddresses }: AmendmentOrder, both: Both): Promise<void> {
    const { plan, amendment, old, fresh } = both;
    const at = this.clock.now();
    const pairs = settledPairs(fresh);
    const difference = differenceOf(old, fresh, pairs);
    const counts = countsOf(difference);
    const left = fresh.filter(({ excluded }) => excluded).map((row) => ({ ...row, id: pairs.get(row.id) ?? row.id }));
    const rows = [...applyDifference(old, difference), ...left];
    await this.writeVersions(tx, both, { counts, rows, actorId, at });
    await this.amendments.replaceRows(tx, plan, amendment, rows);
    await this.amendments.replaceFindings(tx, plan, amendment);
    const { title, number, issuer, issuedOn, fileId, fileName, version, extras, standingAgencyId } = amendment;
    const head = { title, number, issuer, issuedOn, fileId, fileName, version, extras, standingAgencyId };
    await this.plans.changePlan(tx, plan, head);
    await this.plans.changePlan(tx, amendment, { status: 'applied', publishedBy: actorId, publishedAt: at });
    const { tenantId, id: planId } = plan;
    const areas = await this.plans.areas(tenantId, amendment.id, tx);
    await this.memories.learn(tx, amendment, memoriesOf(fresh, areas, amendment.planYear), at);
    const detail = { version, amendmentId: amendment.id, ...counts, ...(withoutAddresses && { withoutAddresses }) };
    await this.journal.write(tx, { tenantId, actorId, planId, event: 'plan.amended', detail });
  }

  private async writeVersions(
    tx: Transaction,
    { plan, amendment, old }: Both,
    made: {
      readonly counts: ReturnType<typeof countsOf>;
      readonly rows: readonly PlanTaskEntity[];
      readonly actorId: string | null;
      readonly at: Date;
    },
  ): Promise<void> {
    const { at, actorId, counts, rows } = made;
    if (plan.version === 1) {
      const first = { publishedBy: plan.publishedBy, publishedAt: plan.publishedAt ?? at, counts: null };
      await this.amendments.addVersion(tx, {
        ...headOf(plan, plan.id),
        ...first,
        supersededAt: null,
        rows: inForce(old),
      });
    }
    await this.amendments.supersede(tx, plan, at);
    const next = { publishedBy: actorId, publishedAt: at, supersededAt: null, counts, rows: inForce(rows) };
    await this.amendments.addVersion(tx, { ...headOf(amendment, plan.id), ...next });
  }
}

function headOf(
  { id: documentId, tenantId, version, title, number, issuedOn, fileId, fileName }: PlanEntity,
  planId: string,
) {
  return { tenantId, planId, documentId, version, title, number, issuedOn, fileId, fileName };
}

function inForce(rows: readonly PlanTaskEntity[]) {
  return rows.filter(({ excluded }) => !excluded).map(versionRowOf);
}

function notReady(obstacles: readonly Obstacle[]): AmendmentPublished {
  const rows = obstacles.filter(({ taskId }) => taskId !== null).length;
  const reasons = obstacles.filter(({ taskId }) => taskId === null).map(({ message }) => message);
  if (rows > 0) reasons.push(`Còn ${String(rows)} dòng chưa được duyệt hoặc chưa rõ ứng với dòng cũ nào.`);
  return { ok: false, code: 'plan-not-ready', message: `Chưa phát hành được. ${reasons.join(' ')}`, obstacles };
}
