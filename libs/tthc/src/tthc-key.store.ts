import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull } from 'typeorm';
import type { Transaction } from '#platform';
import { TthcKeyEntity } from './tthc-key.entity.js';

@Injectable()
export class TthcKeyStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The token says whose it is: no tenant is known before. Null for a revoked one. */
  async liveByTokenHash(tokenHash: string): Promise<TthcKeyEntity | null> {
    return this.dataSource.manager.findOneBy(TthcKeyEntity, { tokenHash, revokedAt: IsNull() });
  }

  /** Of one tenant, newest first. */
  async live(tenantId: string): Promise<TthcKeyEntity[]> {
    const where = { tenantId, revokedAt: IsNull() };
    return this.dataSource.manager.find(TthcKeyEntity, { where, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  async countLive(tx: Transaction, tenantId: string): Promise<number> {
    return tx.countBy(TthcKeyEntity, { tenantId, revokedAt: IsNull() });
  }

  async insert(tx: Transaction, key: TthcKeyEntity): Promise<void> {
    await tx.insert(TthcKeyEntity, key);
  }

  /** False: there is no such live key. */
  async revoke(tx: Transaction, tenantId: string, id: string, at: Date): Promise<boolean> {
    const { affected } = await tx.update(TthcKeyEntity, { tenantId, id, revokedAt: IsNull() }, { revokedAt: at });
    return affected === 1;
  }

  async noteUse({ tenantId, id }: TthcKeyEntity, at: Date): Promise<void> {
    await this.dataSource.manager.update(TthcKeyEntity, { tenantId, id }, { lastUsedAt: at });
  }
}
