import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import { ChannelTokenEntity } from './channel-token.entity.js';

const INSTALLATION = '00000000-0000-0000-0000-000000000000';

@Injectable()
export class ChannelTokenStore {
  /** Held to the end of the transaction: a refresh token serves once, so one process at a time may spend it. */
  async hold(tx: Transaction, name: string, first: Pick<ChannelTokenEntity, 'seedHash' | 'sealedRefresh'>) {
    const fresh = { name, tenantId: INSTALLATION, ...first, sealedAccess: null, expiresAt: null };
    await tx.createQueryBuilder().insert().into(ChannelTokenEntity).values(fresh).orIgnore().execute();
    const held = await tx.findOneOrFail(ChannelTokenEntity, { where: { name }, lock: { mode: 'pessimistic_write' } });
    return held.seedHash === first.seedHash ? held : fresh;
  }

  async save(tx: Transaction, token: ChannelTokenEntity): Promise<void> {
    await tx.save(ChannelTokenEntity, token);
  }
}
