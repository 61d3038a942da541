import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Transaction } from '#platform';
import { AccountEntity } from './account.entity.js';

@Injectable()
export class AccountStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The one query without a tenant: a sign-in name is unique over the installation and says which tenant it is. */
  async bySignInName(signInName: string): Promise<AccountEntity | null> {
    return this.dataSource.manager.findOneBy(AccountEntity, { signInName });
  }

  async byId(tenantId: string, id: string): Promise<AccountEntity | null> {
    return this.dataSource.manager.findOneBy(AccountEntity, { tenantId, id });
  }

  /** False when the sign-in name is taken. */
  async insert(tx: Transaction, account: AccountEntity): Promise<boolean> {
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(AccountEntity)
      .values(account)
      .orIgnore()
      .returning('id')
      .execute();
    return (inserted.raw as unknown[]).length > 0;
  }

  async change(
    tx: Transaction,
    account: Pick<AccountEntity, 'tenantId' | 'id'>,
    changes: Partial<AccountEntity>,
  ): Promise<void> {
    await tx.update(AccountEntity, { tenantId: account.tenantId, id: account.id }, changes);
  }
}
