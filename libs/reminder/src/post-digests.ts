import { Inject, Injectable } from '@nestjs/common';
import { type LocalDate } from '#calendar';
import { LoadRecipients, type RecipientResolution, type ResolveFor, shareMailboxes } from '#directory';
import { composeDigest, QueueLetters } from '#mail';
import { CONFIG, type Config, type Transaction } from '#platform';
import type { ClaimedOrders } from './digest-order.store.js';
import { buildDigest } from './domain/digest.js';
import type { SendingWindow } from './domain/reminder-policy.js';
import { recipientKey } from './domain/next-reminder.js';
import type { StageRecipient } from './domain/reminder-stage.js';
import type { RecipientDigest } from './domain/recipient-digest.js';
import { type Duty, digestEntry } from './duty.js';
import { digestKind } from './load-due-work.js';
import { LoadRules } from './load-rules.js';
import { type PostedDigest, RecordDigests } from './record-digests.js';

type DigestLetter = Parameters<QueueLetters['run']>[2][number];

/** Digests of some recipients: composed, queued, entered in the ledger, and their duties planned anew. */
@Injectable()
export class PostDigests {
  constructor(
    private readonly recipients: LoadRecipients,
    private readonly rules: LoadRules,
    private readonly queueLetters: QueueLetters,
    private readonly record: RecordDigests,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The letters written, by recipient; nothing to say, no letter. */
  async run(
    tx: Transaction,
    { tenantId, day }: ClaimedOrders,
    digests: readonly RecipientDigest<Duty>[],
    withdrawn: readonly string[],
  ): Promise<Map<string, string>> {
    const speaking = digests.filter(({ said }) => said.length > 0);
    const agencyIds = speaking.map(({ agencyId }) => agencyId);
    const resolve = await this.recipients.run({ tenantId, agencyIds }, tx);
    const { window } = await this.rules.run(tenantId, tx);
    const separate = speaking.filter((digest) => hasOwnDoor(digest, resolve, day));
    const letters = separate.map((digest) => this.letterOf(digest, resolutionOf(digest, resolve, day), day, window));
    const queued = await this.queueLetters.run(tx, tenantId, letters);
    const posted = separate.map((digest, at): PostedDigest => {
      const letter = queued[at] ?? null;
      if (letter === null) throw new Error(`A second digest for ${digest.agencyId} on ${day} was refused.`);
      return { digest, letter };
    });
    const copies = separate.flatMap((digest, at) => copiesOf(letters[at], resolutionOf(digest, resolve, day)));
    await this.queueLetters.run(tx, tenantId, copies);
    const merged = speaking.filter((digest) => !separate.includes(digest)).map((digest) => ({ digest, letter: null }));
    await this.record.run(tx, [...posted, ...merged], digests, withdrawn);
    return new Map(posted.flatMap(({ digest, letter }) => (letter ? [[recipientKey(digest), letter.letterId]] : [])));
  }

  private letterOf(
    { agencyId, audience, said }: RecipientDigest<Duty>,
    { agencyName: name, to }: RecipientResolution,
    day: LocalDate,
    window: SendingWindow,
  ) {
    const entries = said.map(({ duty, send }) => digestEntry(duty, send));
    const { publicUrl } = this.config;
    const { model, items } = buildDigest({ name, audience, day, publicUrl }, entries, window);
    return {
      ...{ key: `${digestKind[audience]}:${agencyId}:${day}`, kind: digestKind[audience] },
      ...{ recipientAgencyId: agencyId, recipientName: name, address: to[0]?.address ?? null },
      ...composeDigest(model),
      items,
    };
  }
}

function resolutionOf(
  { agencyId, audience }: StageRecipient,
  resolve: ResolveFor,
  day: LocalDate,
): RecipientResolution {
  return resolve(agencyId, audience === 'head' ? 'escalation' : 'duty', day);
}

/** A head without a mailbox of their own reads the agency's letter: two to one mailbox on one morning would be one too many. */
function hasOwnDoor(recipient: StageRecipient, resolve: ResolveFor, day: LocalDate): boolean {
  if (recipient.audience === 'agency') return true;
  const own = resolutionOf(recipient, resolve, day);
  return own.route === 'head' && !shareMailboxes(resolve(recipient.agencyId, 'duty', day), own);
}

/** Everybody else who receives with the first, and who asked for a copy: a letter each, so that each has its own fate. */
function copiesOf(letter: DigestLetter | undefined, { to, cc }: RecipientResolution): DigestLetter[] {
  if (letter === undefined) return [];
  return [...to.slice(1), ...cc].map(({ address }) => ({
    ...letter,
    key: `${letter.key}:${address.toLowerCase()}`,
    address,
  }));
}
