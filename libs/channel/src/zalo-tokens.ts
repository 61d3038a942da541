import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ZaloGateway } from '#config';
import { Clock, Database, type Transaction } from '#platform';
import { ChannelTokenStore } from './channel-token.store.js';
import type { ChannelTokenEntity } from './channel-token.entity.js';
import { valueAt } from './domain/gateway-fields.js';
import { boundedPost } from './http/bounded-post.js';
import { SecretBox } from './secret-box.js';
import { parsed } from './sms-channel.js';

const NAME = 'zalo';
/** A pass that ends within this time is renewed before it does. */
const MARGIN_MS = 5 * 60_000;

export type ZaloToken =
  { readonly ok: true; readonly access: string } | { readonly ok: false; readonly answer: string };

/**
 * The pass to Zalo's API. It lives about a day; the refresh token that renews it serves once and comes back new each time, so both lie
 * encrypted in the database, and one process at a time renews them.
 */
@Injectable()
export class ZaloTokens {
  constructor(
    private readonly tokens: ChannelTokenStore,
    private readonly secrets: SecretBox,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @param refused a pass that Zalo did not take: another one is wanted */
  async current(gateway: ZaloGateway, refused: string | null = null): Promise<ZaloToken> {
    return this.database.transaction(async (tx) => {
      const seedHash = createHash('sha256').update(gateway.refreshToken).digest('hex');
      const sealedRefresh = this.secrets.seal(gateway.refreshToken, NAME);
      const held = await this.tokens.hold(tx, NAME, { seedHash, sealedRefresh });
      const access = held.sealedAccess === null ? null : this.secrets.unseal(held.sealedAccess, NAME);
      const isFresh = held.expiresAt !== null && held.expiresAt.getTime() > this.clock.now().getTime() + MARGIN_MS;
      if (access !== null && isFresh && access !== refused) return { ok: true, access };
      return this.renew(tx, gateway, held);
    });
  }

  private async renew(tx: Transaction, gateway: ZaloGateway, held: ChannelTokenEntity): Promise<ZaloToken> {
    const refresh = this.secrets.unseal(held.sealedRefresh, NAME);
    const form = { refresh_token: refresh, app_id: gateway.appId, grant_type: 'refresh_token' };
    const result = await boundedPost({
      url: gateway.tokenUrl,
      headers: { 'content-type': 'application/x-www-form-urlencoded', secret_key: gateway.appSecret },
      body: new URLSearchParams(form).toString(),
      publicOnly: false,
    });
    if (result.kind !== 'answered') return { ok: false, answer: `Zalo OAuth: ${result.why}` };
    const said = parsed(result.body);
    const access = valueAt(said, 'access_token');
    const next = valueAt(said, 'refresh_token');
    // Its own words only: an answer that went half well may hold a token.
    if (access === null || next === null) return { ok: false, answer: `Zalo OAuth: ${refusalOf(said, result.status)}` };
    const lifeMs = Number(valueAt(said, 'expires_in') ?? 3_600) * 1_000;
    await this.tokens.save(tx, {
      ...held,
      sealedAccess: this.secrets.seal(access, NAME),
      sealedRefresh: this.secrets.seal(next, NAME),
      expiresAt: new Date(this.clock.now().getTime() + lifeMs),
    });
    return { ok: true, access };
  }
}

function refusalOf(said: unknown, status: number): string {
  const words = ['error', 'error_name', 'error_description'].flatMap((path) => valueAt(said, path) ?? []);
  return words.length > 0 ? words.join(' ').slice(0, 300) : String(status);
}
