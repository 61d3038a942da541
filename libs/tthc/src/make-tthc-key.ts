import { Injectable } from '@nestjs/common';
import type { TthcKey } from '#contracts';
import { type Actor, newToken, tokenHash } from '#identity';
import { AuditTrail, Clock, Database, newId } from '#platform';
import type { TthcKeyEntity } from './tthc-key.entity.js';
import { TthcKeyStore } from './tthc-key.store.js';

/** A province has a handful of one-stop systems; more keys are forgotten ones. */
const KEYS_AT_MOST = 20;

export type TthcKeyMade =
  /** The token is shown once and kept nowhere. */
  | { readonly ok: true; readonly key: TthcKey; readonly token: string }
  | { readonly ok: false; readonly code: 'too-many-keys'; readonly message: string };

@Injectable()
export class MakeTthcKey {
  constructor(
    private readonly keys: TthcKeyStore,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run({ tenantId, accountId, displayName }: Actor, label: string): Promise<TthcKeyMade> {
    return this.database.transaction(async (tx): Promise<TthcKeyMade> => {
      if ((await this.keys.countLive(tx, tenantId)) >= KEYS_AT_MOST) {
        const message = `Đã có ${String(KEYS_AT_MOST)} khoá. Hãy thu hồi bớt khoá cũ.`;
        return { ok: false, code: 'too-many-keys', message };
      }
      const token = newToken();
      const key = {
        ...{ id: newId(), tenantId, label, tokenHash: tokenHash(token), createdBy: accountId },
        ...{ createdByName: displayName, createdAt: this.clock.now(), lastUsedAt: null, revokedAt: null },
      };
      await this.keys.insert(tx, key);
      const entry = { tenantId, actorId: accountId, action: 'tthc-key.made', subject: `tthc-key:${key.id}` };
      await this.audit.record(tx, { ...entry, detail: { label } });
      return { ok: true, key: shownKey(key), token };
    });
  }
}

export function shownKey({ id, label, createdByName, createdAt, lastUsedAt }: TthcKeyEntity): TthcKey {
  const moments = { createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null };
  return { id, label, createdBy: createdByName, ...moments };
}
