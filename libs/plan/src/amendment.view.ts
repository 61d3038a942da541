import { Injectable } from '@nestjs/common';
import type { AmendmentDifference, AmendmentEntry, PlanVersion, PlanVersions } from '#contracts';
import { AmendmentStore } from './amendment.store.js';
import { type DifferenceEntry, differenceOf } from './domain/amend/plan-difference.js';
import type { PlanTaskEntity } from './plan-task.entity.js';
import type { PlanVersionEntity } from './plan-version.entity.js';
import { PlanStore } from './plan.store.js';
import type { PlanEntity } from './plan.entity.js';
import { countsOf, settledPairs, versionRowOf } from './version-row.js';

/** A plan's versions, and a draft amendment beside the plan in force. */
@Injectable()
export class AmendmentView {
  constructor(
    private readonly plans: PlanStore,
    private readonly amendments: AmendmentStore,
  ) {}

  async versions(tenantId: string, planId: string): Promise<PlanVersions | null> {
    const plan = await this.plans.find(tenantId, planId);
    if (plan === null) return null;
    const stored = await this.amendments.versions(tenantId, planId);
    const draft = await this.amendments.openDraft(tenantId, planId);
    const only = plan.publishedAt === null ? [] : [firstOf(plan, plan.publishedAt)];
    return { items: stored.length > 0 ? stored.map(versionOf) : only, draftId: draft?.id ?? null };
  }

  async difference(tenantId: string, amendmentId: string): Promise<AmendmentDifference | null> {
    const amendment = await this.plans.find(tenantId, amendmentId);
    if (amendment?.status !== 'draft' || amendment.amendsPlanId === null) return null;
    const planId = amendment.amendsPlanId;
    const old = await this.plans.tasks(tenantId, planId);
    const fresh = await this.plans.tasks(tenantId, amendmentId);
    const unsure = fresh.filter(({ pairing, excluded }) => pairing === 'unsure' && !excluded);
    const suggested = new Map(fresh.map(({ id, amendsTaskId }) => [id, amendsTaskId]));
    const difference = differenceOf(old, fresh, settledPairs(fresh));
    const taken = new Set(settledPairs(fresh).values());
    const byId = new Map(old.map((row) => [row.id, row]));
    const entries = difference.map((entry) =>
      entryOf(entry, byId.get(suggested.get(entry.new?.id ?? '') ?? '') ?? null),
    );
    return {
      ...{ planId, amendmentId, version: amendment.version, unsure: unsure.length, counts: countsOf(difference) },
      entries: entries.sort((one, other) => rankOf(one) - rankOf(other)),
      unpaired: old.filter(({ id, excluded }) => !excluded && !taken.has(id)).map(versionRowOf),
    };
  }
}

function entryOf(entry: DifferenceEntry<PlanTaskEntity>, suggestion: PlanTaskEntity | null): AmendmentEntry {
  const pairing = entry.new?.pairing ?? null;
  const old = pairing === 'unsure' ? suggestion : entry.old;
  return {
    kind: entry.kind,
    changes: entry.kind === 'changed' ? [...entry.changes] : [],
    pairing,
    old: old === null ? null : versionRowOf(old),
    new: entry.new === null ? null : versionRowOf(entry.new),
    reason: entry.kind === 'dropped' ? (entry.new?.excludeReason ?? null) : null,
  };
}

const kindRank = { changed: 1, added: 2, dropped: 3, unchanged: 4 } as const;

/** Sorting keeps the document's order within a rank. */
function rankOf({ kind, pairing }: AmendmentEntry): number {
  return pairing === 'unsure' ? 0 : kindRank[kind];
}

function versionOf(entity: PlanVersionEntity): PlanVersion {
  const { version, documentId, title, number, issuedOn, publishedAt, supersededAt, counts } = entity;
  const status = supersededAt === null ? ('in-force' as const) : ('superseded-by-version' as const);
  return { version, documentId, title, number, issuedOn, publishedAt: publishedAt.toISOString(), status, counts };
}

function firstOf({ id: documentId, version, title, number, issuedOn }: PlanEntity, publishedAt: Date): PlanVersion {
  const of = { version, documentId, title, number, issuedOn, publishedAt: publishedAt.toISOString() };
  return { ...of, status: 'in-force', counts: null };
}
