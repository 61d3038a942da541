import { Injectable } from '@nestjs/common';
import { tokenHash } from '#identity';
import { Clock } from '#platform';
import { TthcKeyStore } from './tthc-key.store.js';

/** A one-stop system may push every minute; once an hour is enough to see that it does. */
const NOTE_USE_EVERY_MS = 3_600_000;
/** 256 bits as base64url. */
const TOKEN = /^[\w-]{43}$/;

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
    const key = TOKEN.test(token) ? await this.keys.liveByTokenHash(tokenHash(token)) : null;
    if (key === null) return null;
    const now = this.clock.now();
    if (now.getTime() - (key.lastUsedAt?.getTime() ?? -Infinity) >= NOTE_USE_EVERY_MS)
      await this.keys.noteUse(key, now);
    return { tenantId: key.tenantId, accountId: key.createdBy, label: key.label };
  }
}
