import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import type { LetterKind } from '#contracts';
import type { LetterEntity } from './letter.entity.js';

export interface LettersOf {
  readonly tenantId: string;
  readonly agencyIds: readonly string[];
  readonly kinds: readonly LetterKind[];
}

/** Many letters in one statement: a quarter-end morning writes ten thousand. */
@Injectable()
export class LetterBatchStore {
  /** Returns the keys of those that are new. */
  async insert(tx: Transaction, letters: readonly LetterEntity[]): Promise<Set<string>> {
    const rows = await tx.query<{ key: string }[]>(
      `insert into letter (id, tenant_id, key, kind, recipient_agency_id, recipient_name, address, subject, html, text, items,
          composed_at, status, attempts, next_attempt_at, ordered_at, message_id, last_error)
        select id, "tenantId", key, kind, "recipientAgencyId", "recipientName", address, subject, html, text, items,
            "composedAt", status, attempts, "nextAttemptAt", "orderedAt", "messageId", "lastError"
          from jsonb_to_recordset($1::jsonb) as row (id uuid, "tenantId" uuid, key text, kind text, "recipientAgencyId" uuid,
            "recipientName" text, address text, subject text, html text, text text, items jsonb, "composedAt" timestamptz,
            status text, attempts integer, "nextAttemptAt" timestamptz, "orderedAt" timestamptz, "messageId" text, "lastError" text)
        on conflict (tenant_id, key) do nothing returning key`,
      [JSON.stringify(letters)],
    );
    return new Set(rows.map(({ key }) => key));
  }

  async known(tx: Transaction, tenantId: string, keys: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ key: string }[]>(
      'select key from letter where tenant_id = $1 and key = any($2::text[])',
      [tenantId, keys],
    );
    return new Set(rows.map(({ key }) => key));
  }

  /**
   * The agencies to which one of the kinds went out since then, may have, or is on its way. A letter of unknown fate that
   * goes once more is on its way: the newer one waits, and nobody gets two on one day.
   */
  async wentOutSince(tx: Transaction, { tenantId, agencyIds, kinds }: LettersOf, since: Date): Promise<WentOut[]> {
    return tx.query<WentOut[]>(
      `select distinct recipient_agency_id as "agencyId", kind from letter
        where tenant_id = $1 and recipient_agency_id = any($2::uuid[]) and kind = any($3::text[])
          and (status = 'sending' or sent_at >= $4 or (status = 'unknown' and (next_attempt_at is not null or claimed_at >= $4)))`,
      [tenantId, agencyIds, kinds, since],
    );
  }

  /** Takes back what no server has taken and no worker holds. */
  async withdraw(tx: Transaction, { tenantId, agencyIds, kinds }: LettersOf, why: string): Promise<Withdrawn[]> {
    const [rows] = (await tx.query(
      `update letter set status = 'withdrawn', next_attempt_at = null, last_error = $4
        where tenant_id = $1 and recipient_agency_id = any($2::uuid[]) and kind = any($3::text[]) and status in ('queued', 'held')
        returning id, recipient_agency_id as "agencyId", kind`,
      [tenantId, agencyIds, kinds, why],
    )) as [Withdrawn[], number];
    return rows;
  }

  /** Takes back those of the keys that no server has taken and no worker holds. */
  async withdrawKeys(tx: Transaction, tenantId: string, keys: readonly string[], why: string): Promise<void> {
    await tx.query(
      `update letter set status = 'withdrawn', next_attempt_at = null, last_error = $3
        where tenant_id = $1 and key = any($2::text[]) and status in ('queued', 'held')`,
      [tenantId, keys, why],
    );
  }
}

export interface WentOut {
  readonly agencyId: string;
  readonly kind: LetterKind;
}

export interface Withdrawn extends WentOut {
  readonly id: string;
}
