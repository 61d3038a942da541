import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull, LessThan, Not } from 'typeorm';
import type { Transaction } from '#platform';
import { SessionEntity } from './session.entity.js';

@Injectable()
export class SessionStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The token says who it is: no tenant is known before. */
  async byTokenHash(tokenHash: string): Promise<SessionEntity | null> {
    return this.dataSource.manager.findOneBy(SessionEntity, { tokenHash });
  }

  async insert(tx: Transaction, session: SessionEntity): Promise<void> {
    await tx.insert(SessionEntity, session);
  }

  async touch(session: SessionEntity, lastSeenAt: Date, expiresAt: Date): Promise<void> {
    await this.dataSource.manager.update(
      SessionEntity,
      { id: session.id, tenantId: session.tenantId, revokedAt: IsNull() },
      { lastSeenAt, expiresAt },
    );
  }

  async revoke(tx: Transaction, tenantId: string, id: string, at: Date): Promise<void> {
    await tx.update(SessionEntity, { tenantId, id, revokedAt: IsNull() }, { revokedAt: at });
  }

  /** Every session of the account but the one to keep. */
  async revokeOthers(
    tx: Transaction,
    account: { tenantId: string; accountId: string; keep: string | null },
    at: Date,
  ): Promise<void> {
    const { tenantId, accountId, keep } = account;
    await tx.update(
      SessionEntity,
      { tenantId, accountId, revokedAt: IsNull(), ...(keep && { id: Not(keep) }) },
      { revokedAt: at },
    );
  }

  /** Sessions of an account that ended long ago are of no use to anybody. */
  async forgetEnded(tx: Transaction, tenantId: string, accountId: string, before: Date): Promise<void> {
    await tx.delete(SessionEntity, { tenantId, accountId, expiresAt: LessThan(before) });
  }
}
