import { Injectable } from '@nestjs/common';
import type { SaveParRuleBody } from '#contracts';
import { AuditTrail, Clock, Database } from '#platform';
import { parRuleFault } from '../domain/par-index.js';
import { ParRuleStore } from './par-rule.store.js';

export interface ParRuleOrder {
  readonly tenantId: string;
  readonly actorId: string;
  readonly rule: SaveParRuleBody;
}

export type ParRuleSaved =
  { readonly ok: true } | { readonly ok: false; readonly code: 'par-rule-wrong'; readonly message: string };

/** Holds for previews at once and for reports from their next freezing on; earlier tables stay in the audit trail. */
@Injectable()
export class SaveParRule {
  constructor(
    private readonly rules: ParRuleStore,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run({ tenantId, actorId, rule }: ParRuleOrder): Promise<ParRuleSaved> {
    const fault = parRuleFault(rule);
    if (fault !== null) return { ok: false, code: 'par-rule-wrong', message: fault };
    const bands = rule.bands.toSorted((one, other) => other.from - one.from);
    const { maxPoints } = rule;
    await this.database.transaction(async (tx) => {
      await this.rules.save(tx, { tenantId, maxPoints, bands, changedBy: actorId, changedAt: this.clock.now() });
      await this.audit.record(tx, {
        ...{ tenantId, actorId, action: 'par-rule.saved', subject: `tenant:${tenantId}` },
        detail: { maxPoints, bands },
      });
    });
    return { ok: true };
  }
}
