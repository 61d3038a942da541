import { Injectable, Logger } from '@nestjs/common';
import { instantAt } from '#calendar';
import type { LetterKind } from '#contracts';
import { nextMorning } from '#directory';
import { LettersUnderWay } from '#mail';
import { Clock, type Transaction } from '#platform';
import type { ClaimedOrders } from './digest-order.store.js';
import { WITHDRAWN_REASON } from './domain/ledger-reason.js';
import { recipientKey } from './domain/next-reminder.js';
import type { Audience } from './domain/reminder-stage.js';
import { LoadRules } from './load-rules.js';
import { ReminderLedgerStore } from './reminder-ledger.store.js';
import { ReminderScheduleStore, type ScheduleRow } from './reminder-schedule.store.js';

/** The kind of letter in which each audience gets its digest. */
export const digestKind: Readonly<Record<Audience, LetterKind>> = { agency: 'digest', head: 'escalation' };
const audienceOf: Partial<Record<LetterKind, Audience>> = { digest: 'agency', escalation: 'head' };

export interface DueWork {
  /** The assignments to look at, by recipient; a recipient that has to wait is not among them. */
  readonly idsOf: ReadonlyMap<string, readonly string[]>;
  /** Letters taken back: what stood in them is to be said again where it still holds. */
  readonly withdrawn: readonly string[];
}

/** What is due to some recipients, older digests that never left among it. */
@Injectable()
export class LoadDueWork {
  private readonly logger = new Logger(LoadDueWork.name);

  constructor(
    private readonly schedule: ReminderScheduleStore,
    private readonly letters: LettersUnderWay,
    private readonly ledger: ReminderLedgerStore,
    private readonly rules: LoadRules,
    private readonly clock: Clock,
  ) {}

  async run(tx: Transaction, { tenantId, day, recipients }: ClaimedOrders): Promise<DueWork> {
    const agencyIds = [...new Set(recipients.map(({ agencyId }) => agencyId))];
    const claimed = new Set(recipients.map(recipientKey));
    const rows = (await this.schedule.claimDue(tx, tenantId, agencyIds, this.clock.now())).filter((row) =>
      claimed.has(keyOf(row)),
    );
    const digests = { tenantId, agencyIds, kinds: Object.values(digestKind) };
    // One of an earlier day that the mail server had kept waiting goes out today: today's news waits.
    const late = new Set((await this.letters.wentOutSince(tx, digests, instantAt(day, '00:00'))).map(letterKey));
    await this.postpone(
      tx,
      tenantId,
      rows.filter((row) => late.has(keyOf(row))),
    );
    const idsOf = new Map<string, string[]>();
    for (const row of rows) if (!late.has(keyOf(row))) push(idsOf, keyOf(row), row.assignmentId);
    return { idsOf, withdrawn: await this.takeBack(tx, digests, idsOf) };
  }

  /** One row that the rules choke on must not silence the others: it is looked at again tomorrow, and shouts each time. */
  async setAside(tx: Transaction, tenantId: string, broken: readonly string[], gone: readonly string[]): Promise<void> {
    if (gone.length > 0) await this.schedule.forget(tx, gone);
    if (broken.length === 0) return;
    this.logger.error(`The rules failed on ${String(broken.length)} assignments, set aside: ${broken.join(', ')}`);
    await this.schedule.postpone(tx, broken, await this.morningAfter(tenantId));
  }

  /** Digests that never left are withdrawn into the new one. */
  private async takeBack(
    tx: Transaction,
    digests: Parameters<LettersUnderWay['withdraw']>[1],
    idsOf: Map<string, string[]>,
  ): Promise<string[]> {
    const speaking = digests.agencyIds.filter((agencyId) => [...idsOf.keys()].some((key) => key.startsWith(agencyId)));
    const taken = await this.letters.withdraw(tx, { ...digests, agencyIds: speaking }, WITHDRAWN_REASON);
    if (taken.length === 0) return [];
    const ids = taken.map(({ id }) => id);
    const ownerOf = new Map(taken.map((letter) => [letter.id, letterKey(letter)]));
    for (const { letterId, assignmentId } of await this.ledger.assignmentsOf(tx, ids)) {
      const owner = ownerOf.get(letterId) ?? '';
      if (idsOf.get(owner)?.includes(assignmentId) !== true) push(idsOf, owner, assignmentId);
    }
    await this.ledger.settleLetters(tx, ids, 'superseded', WITHDRAWN_REASON);
    return ids;
  }

  private async postpone(tx: Transaction, tenantId: string, rows: readonly ScheduleRow[]): Promise<void> {
    if (rows.length === 0) return;
    const nextAt = await this.morningAfter(tenantId);
    await this.schedule.save(
      tx,
      rows.map((row) => ({ ...row, nextAt })),
    );
  }

  private async morningAfter(tenantId: string): Promise<Date> {
    const { window, calendar } = await this.rules.run(tenantId);
    return new Date(nextMorning(this.clock.now().getTime(), window, calendar));
  }
}

function keyOf({ recipientAgencyId: agencyId, audience }: ScheduleRow): string {
  return recipientKey({ agencyId, audience });
}

function letterKey({ agencyId, kind }: { readonly agencyId: string; readonly kind: LetterKind }): string {
  return recipientKey({ agencyId, audience: audienceOf[kind] ?? 'agency' });
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
