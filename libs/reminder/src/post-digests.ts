import { Inject, Injectable } from '@nestjs/common';
import { type LocalDate } from '#calendar';
import { type AgencyContact, AgencyContactsView } from '#directory';
import { composeDigest, QueueLetters } from '#mail';
import { CONFIG, type Config, type Transaction } from '#platform';
import type { ClaimedOrders } from './digest-order.store.js';
import { buildDigest } from './domain/digest.js';
import type { SendingWindow } from './domain/reminder-policy.js';
import { recipientKey } from './domain/next-reminder.js';
import type { Audience } from './domain/reminder-stage.js';
import type { RecipientDigest } from './domain/recipient-digest.js';
import { type Duty, digestEntry } from './duty.js';
import { digestKind } from './load-due-work.js';
import { LoadRules } from './load-rules.js';
import { type PostedDigest, RecordDigests } from './record-digests.js';

/** Digests of some recipients: composed, queued, entered in the ledger, and their duties planned anew. */
@Injectable()
export class PostDigests {
  constructor(
    private readonly contacts: AgencyContactsView,
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
    const contacts = await this.contacts.load(tenantId, agencyIds, tx);
    const { window } = await this.rules.run(tenantId, tx);
    const separate = speaking.filter((digest) => hasOwnDoor(digest, contacts.get(digest.agencyId)));
    const letters = separate.map((digest) => this.letterOf(digest, contacts.get(digest.agencyId), day, window));
    const queued = await this.queueLetters.run(tx, tenantId, letters);
    const posted = separate.map((digest, at): PostedDigest => {
      const letter = queued[at] ?? null;
      if (letter === null) throw new Error(`A second digest for ${digest.agencyId} on ${day} was refused.`);
      return { digest, letter };
    });
    const merged = speaking.filter((digest) => !separate.includes(digest)).map((digest) => ({ digest, letter: null }));
    await this.record.run(tx, [...posted, ...merged], digests, withdrawn);
    return new Map(posted.flatMap(({ digest, letter }) => (letter ? [[recipientKey(digest), letter.letterId]] : [])));
  }

  private letterOf(
    { agencyId, audience, said }: RecipientDigest<Duty>,
    contact: AgencyContact | undefined,
    day: LocalDate,
    window: SendingWindow,
  ) {
    const name = contact?.name ?? 'Cơ quan không còn trong danh bạ';
    const entries = said.map(({ duty, send }) => digestEntry(duty, send));
    const { publicUrl } = this.config;
    const { model, items } = buildDigest({ name, audience, day, publicUrl }, entries, window);
    return {
      ...{ key: `${digestKind[audience]}:${agencyId}:${day}`, kind: digestKind[audience] },
      ...{ recipientAgencyId: agencyId, recipientName: name, address: addressOf(audience, contact) },
      ...composeDigest(model),
      items,
    };
  }
}

/** A head without an address of their own reads the agency's letter: two to one mailbox on one morning would be one too many. */
function hasOwnDoor({ audience }: RecipientDigest<Duty>, contact: AgencyContact | undefined): boolean {
  return audience === 'agency' || (contact?.headEmail ?? null) !== null;
}

function addressOf(audience: Audience, contact: AgencyContact | undefined): string | null {
  return (audience === 'head' ? contact?.headEmail : contact?.email) ?? null;
}
