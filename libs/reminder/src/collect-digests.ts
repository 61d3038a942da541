import { Injectable, Logger } from '@nestjs/common';
import { AssignmentFactsView, ContributionFactsView } from '#assignment';
import { localDate } from '#calendar';
import { Clock, type Transaction } from '#platform';
import { dueReminders, recipientKey } from './domain/next-reminder.js';
import type { RecipientDigest, SaidOf } from './domain/recipient-digest.js';
import type { ReminderStage, StageRecipient } from './domain/reminder-stage.js';
import type { Duty } from './duty.js';
import type { DueWork } from './load-due-work.js';
import { LoadDuties } from './load-duties.js';
import { ReminderLedgerStore } from './reminder-ledger.store.js';

/** Approvals older than this are no news any more. */
const NEWS_MS = 14 * 86_400_000;

export interface CollectedDigests {
  readonly digests: readonly RecipientDigest<Duty>[];
  /** Assignments on which the rules threw. */
  readonly broken: readonly string[];
  /** Assignments that are no more. */
  readonly gone: readonly string[];
}

/** Asks again, on fresh facts, what is due to each recipient and not in the ledger. */
@Injectable()
export class CollectDigests {
  private readonly logger = new Logger(CollectDigests.name);

  constructor(
    private readonly loadDuties: LoadDuties,
    private readonly facts: AssignmentFactsView,
    private readonly ledger: ReminderLedgerStore,
    private readonly clock: Clock,
    private readonly contributions: ContributionFactsView,
  ) {}

  async run(
    tx: Transaction,
    tenantId: string,
    recipients: readonly StageRecipient[],
    { idsOf, withdrawn }: DueWork,
  ): Promise<CollectedDigests> {
    const ids = [...new Set([...idsOf.values()].flat())];
    const duties = await this.withMissing(tx, tenantId, await this.loadDuties.run(tx, tenantId, ids, withdrawn));
    const byId = new Map(duties.map((duty) => [duty.facts.assignmentId, duty]));
    const broken = new Set<string>();
    const digests = recipients.map((recipient) => {
      const own = (idsOf.get(recipientKey(recipient)) ?? []).flatMap((id) => byId.get(id) ?? []);
      const decided = own.map((duty) => ({ duty, said: this.decide(duty, recipient) }));
      for (const { duty, said } of decided) if (said === null) broken.add(duty.facts.assignmentId);
      const understood = decided.flatMap(({ duty, said }) => (said === null ? [] : [{ duty, said }]));
      return {
        ...recipient,
        said: understood.flatMap(({ said }) => (said.send.length > 0 ? [said] : [])),
        seen: understood.map(({ duty }) => duty),
      };
    });
    const gone = ids.filter((id) => !byId.has(id));
    return { digests: await this.withNews(tx, tenantId, digests), broken: [...broken], gone };
  }

  /** Each lead hears who is missing. */
  private async withMissing(tx: Transaction, tenantId: string, duties: readonly Duty[]): Promise<Duty[]> {
    const ids = duties.flatMap(({ facts }) => (facts.contributesTo ? [] : [facts.assignmentId]));
    const found = await this.contributions.missingOf(tenantId, ids, localDate(this.clock.today()), tx);
    const byId = new Map(found.map((missing) => [missing.assignmentId, missing]));
    return duties.map((duty) => ({ ...duty, missing: byId.get(duty.facts.assignmentId) }));
  }

  /** Approvals ride along with a digest that goes out anyway; they are on the screen at once. */
  private async withNews(
    tx: Transaction,
    tenantId: string,
    digests: readonly RecipientDigest<Duty>[],
  ): Promise<RecipientDigest<Duty>[]> {
    const told = digests.filter(({ audience, said }) => audience === 'agency' && said.length > 0);
    const since = new Date(this.clock.now().getTime() - NEWS_MS);
    const agencyIds = told.map(({ agencyId }) => agencyId);
    const facts = await this.facts.completedSince(tenantId, agencyIds, since, tx);
    if (facts.length === 0) return [...digests];
    const ids = facts.map(({ assignmentId }) => assignmentId);
    const heard = new Set(await this.ledger.told(tx, ids, 'decided'));
    const fresh = (await this.loadDuties.run(tx, tenantId, ids)).filter(
      ({ facts: { assignmentId } }) => !heard.has(assignmentId),
    );
    const byAgency = Map.groupBy(fresh, (duty) => duty.facts.agencyId);
    return digests.map((digest) =>
      told.includes(digest)
        ? {
            ...digest,
            said: [...digest.said, ...(byAgency.get(digest.agencyId) ?? []).map((duty) => newsOf(duty, digest))],
          }
        : digest,
    );
  }

  /** Null when the rules throw on this duty. */
  private decide(duty: Duty, recipient: StageRecipient): SaidOf<Duty> | null {
    try {
      const { rules, rule, settled } = duty;
      return { duty, ...dueReminders(rules, rule, settled, this.clock.now().getTime(), recipient) };
    } catch (error) {
      this.logger.error(error, { assignmentId: duty.facts.assignmentId });
      return null;
    }
  }
}

function newsOf(duty: Duty, { agencyId, audience }: StageRecipient): SaidOf<Duty> {
  const { dueVersion, due, reportVersion } = duty.facts;
  const stage: Omit<ReminderStage, 'day'> = { stage: 'decided', round: reportVersion, agencyId, audience, dueVersion };
  return { duty, send: due === null ? [] : [{ ...stage, day: due }], passed: [] };
}
