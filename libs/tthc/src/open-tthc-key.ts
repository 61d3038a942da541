import { Injectable } from '@nestjs/common';
import { isUseWorthNoting, shownTokenHash } from '#identity';
import { Clock } from '#platform';
import { TthcKeyStore } from './tthc-key.store.js';

export interface OpenedKey {
  readonly tenantId: string;
  /** Who made the key, and answers for what comes with it. */
  readonly accountId: string;
  readonly label: string;
}

/** Whose returns a token may hand in; null for a token that opens nothing, or nothing any more. */
@Injectable()
export class OpenTthcKey {
  constructor(
    private readonly keys: TthcKeyStore,
    private readonly clock: Clock,
  ) {}

  async run(token: string): Promise<OpenedKey | null> {
    const hash = shownTokenHash(token);
    const key = hash === null ? null : await this.keys.liveByTokenHash(hash);
    if (key === null) return null;
    const now = this.clock.now();
    if (isUseWorthNoting(now, key.lastUsedAt)) await this.keys.noteUse(key, now);
    return { tenantId: key.tenantId, accountId: key.createdBy, label: key.label };
  }
}
