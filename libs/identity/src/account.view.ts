import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Account, SampleAccount } from '#contracts';
import { AccountEntity } from './account.entity.js';
import type { Actor } from './domain/actor.js';

/** Agencies by id belong to the directory: whoever shows the list adds their names. */
export type AccountRow = Omit<Account, 'agencyName'>;
export type SampleAccountRow = Pick<SampleAccount, 'signInName' | 'displayName' | 'roles'> & {
  readonly tenantId: string;
  readonly agencyId: string | null;
};

@Injectable()
export class AccountView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async list(tenantId: string): Promise<AccountRow[]> {
    const accounts = await this.dataSource.manager.find(AccountEntity, {
      where: { tenantId },
      order: { signInName: 'asc' },
    });
    return accounts.map((account) => ({
      id: account.id,
      personId: account.personId,
      agencyId: account.agencyId,
      signInName: account.signInName,
      displayName: account.displayName,
      roles: account.roles,
      active: account.active,
      mustChangePassword: account.mustChangePassword,
      lastSignInAt: account.lastSignInAt?.toISOString() ?? null,
    }));
  }

  /** The person of an account as of now; null once it is closed. */
  async actor(tenantId: string, id: string): Promise<Actor | null> {
    const account = await this.dataSource.manager.findOneBy(AccountEntity, { tenantId, id, active: true });
    if (account === null) return null;
    const { personId, agencyId, roles, displayName } = account;
    return { accountId: id, tenantId, personId, agencyId, roles, displayName };
  }

  /** Accounts that still have the published sample password. */
  async samples(): Promise<SampleAccountRow[]> {
    return this.dataSource.manager.find(AccountEntity, {
      select: { tenantId: true, agencyId: true, signInName: true, displayName: true, roles: true },
      where: { sample: true, active: true },
      order: { signInName: 'asc' },
    });
  }
}
