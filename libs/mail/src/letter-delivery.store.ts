import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { LetterStatus } from '#contracts';
import type { Transaction } from '#platform';
import type { LetterEntity } from './letter.entity.js';
import type { LetterRef } from './letter.store.js';

/** What is needed to send a letter and to settle it afterwards. */
export type ClaimedLetter = Pick<
  LetterEntity,
  | 'id'
  | 'tenantId'
  | 'kind'
  | 'recipientName'
  | 'address'
  | 'subject'
  | 'html'
  | 'text'
  | 'messageId'
  | 'hasAttachments'
> &
  Pick<LetterEntity, 'attempts' | 'unknowns'> & { readonly claimedAt: Date };

/** What an attempt came to. */
export interface LetterFate {
  readonly status: Extract<LetterStatus, 'sent' | 'queued' | 'refused' | 'unknown' | 'failed'>;
  /** Null: nothing more will be tried. */
  readonly nextAttemptAt: Date | null;
  readonly lastError: string | null;
  readonly answer: string | null;
  readonly sentAt: Date | null;
  readonly unknowns: number;
}

export interface SettledLetter {
  readonly letter: ClaimedLetter;
  readonly fate: LetterFate;
}

/** The way of letters through the workers' hands, many in one statement. Rows are locked in the order of their ids. */
@Injectable()
export class LetterDeliveryStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Compare-and-set: of several workers one gets a letter. Those that were got, in no order. */
  async claim(letters: readonly LetterRef[], now: Date): Promise<ClaimedLetter[]> {
    const [rows] = (await this.dataSource.query(
      `with waiting as (
          select l.id from letter l join jsonb_to_recordset($1::jsonb) as ref ("letterId" uuid, "tenantId" uuid)
              on l.id = ref."letterId" and l.tenant_id = ref."tenantId"
            where l.status in ('queued', 'unknown') and l.next_attempt_at <= $2 order by l.id for update of l
        ) update letter set status = 'sending', claimed_at = $2, attempts = attempts + 1
          from waiting where letter.id = waiting.id
          returning letter.id, tenant_id as "tenantId", kind, recipient_name as "recipientName", address, subject, html, text,
            message_id as "messageId", has_attachments as "hasAttachments", attempts, unknowns, claimed_at as "claimedAt"`,
      [JSON.stringify(letters), now],
    )) as [ClaimedLetter[], number];
    return rows;
  }

  /** Puts a letter that could go now off to a later moment. */
  async postpone({ tenantId, letterId }: LetterRef, now: Date, until: Date): Promise<void> {
    await this.dataSource.query(
      `update letter set next_attempt_at = $4, ordered_at = null
        where id = $1 and tenant_id = $2 and status in ('queued', 'unknown') and next_attempt_at <= $3`,
      [letterId, tenantId, now, until],
    );
  }

  /**
   * Writes the outcomes of attempts, unless a claim has gone to another worker meanwhile. A worker that was only slow still knows best
   * what became of a letter that was given up as unknown. Returns the ids of those written.
   */
  async settle(tx: Transaction, settled: readonly SettledLetter[]): Promise<Set<string>> {
    const fates = settled.map(({ letter: { id, tenantId, claimedAt }, fate }) => ({
      id,
      tenantId,
      claimedAt,
      ...fate,
    }));
    const [rows] = (await tx.query(
      `with claimed as (
          select l.id, fate.status, fate."nextAttemptAt", fate."lastError", fate.answer, fate."sentAt", fate.unknowns
            from letter l join jsonb_to_recordset($1::jsonb) as fate (id uuid, "tenantId" uuid, "claimedAt" timestamptz, status text,
                "nextAttemptAt" timestamptz, "lastError" text, answer text, "sentAt" timestamptz, unknowns integer)
              on l.id = fate.id and l.tenant_id = fate."tenantId" and l.claimed_at = fate."claimedAt"
            where l.status in ('sending', 'unknown') order by l.id for update of l
        ) update letter set status = claimed.status, next_attempt_at = claimed."nextAttemptAt", last_error = claimed."lastError",
              answer = claimed.answer, sent_at = claimed."sentAt", unknowns = greatest(letter.unknowns, claimed.unknowns),
              ordered_at = case when claimed."nextAttemptAt" is null then letter.ordered_at end
          from claimed where letter.id = claimed.id returning letter.id`,
      [JSON.stringify(fates)],
    )) as [{ id: string }[], number];
    return new Set(rows.map(({ id }) => id));
  }
}
