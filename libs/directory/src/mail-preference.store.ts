import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, MoreThanOrEqual } from 'typeorm';
import type { LocalDate } from '#calendar';
import type { Transaction } from '#platform';
import { AgencyMailPreferenceEntity } from './agency-mail-preference.entity.js';
import { defaultMailPreference, type MailPreference } from './domain/decide-mail-preference.js';
import type { Substitution } from './domain/recipients.js';
import { MailSubstituteEntity } from './mail-substitute.entity.js';

export interface AgencyRef {
  readonly tenantId: string;
  readonly agencyId: string;
}

export interface StoredSubstitution extends Substitution {
  readonly id: string;
}

export interface OwnHour extends AgencyRef {
  /** Minutes after local midnight. */
  readonly hour: number;
}

/** Rows of `agency_mail_preference` and `mail_substitute`. */
@Injectable()
export class MailPreferenceStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Changes to one agency's mail take turns until the transaction ends; false: the tenant has no such agency. */
  async hold(tx: Transaction, { tenantId, agencyId }: AgencyRef): Promise<boolean> {
    const sql = 'select 1 from agency where tenant_id = $1 and id = $2 for no key update';
    return (await tx.query<unknown[]>(sql, [tenantId, agencyId])).length === 1;
  }

  async of({ tenantId, agencyId }: AgencyRef): Promise<MailPreference> {
    const row = await this.dataSource.manager.findOneBy(AgencyMailPreferenceEntity, { tenantId, agencyId });
    if (row === null) return defaultMailPreference;
    const { hour, copies, takesOptional } = row;
    return { hour, copies, takesOptional };
  }

  /** Agencies that asked for an hour of their own; null: of every tenant. */
  async hours(tenantIds: readonly string[] | null, tx: Transaction = this.dataSource.manager): Promise<OwnHour[]> {
    return tx.query<OwnHour[]>(
      `select tenant_id as "tenantId", agency_id as "agencyId", hour from agency_mail_preference
        where hour is not null and ($1::uuid[] is null or tenant_id = any($1))`,
      [tenantIds],
    );
  }

  async save(tx: Transaction, ref: AgencyRef, { hour, copies, takesOptional }: MailPreference, at: Date) {
    const row = { ...ref, hour, takesOptional, copies: [...copies], changedAt: at };
    await tx.upsert(AgencyMailPreferenceEntity, row, ['agencyId']);
  }

  /** Those that have not ended before the day, the first to begin first. */
  async substitutions(
    { tenantId, agencyId }: AgencyRef,
    since: LocalDate,
    tx: Transaction = this.dataSource.manager,
  ): Promise<StoredSubstitution[]> {
    const where = { tenantId, agencyId, toDay: MoreThanOrEqual(since) };
    const rows = await tx.find(MailSubstituteEntity, { where, order: { fromDay: 'ASC', id: 'ASC' } });
    return rows.map(({ id, personId, substituteId, fromDay: from, toDay: to }) => {
      return { id, personId, substituteId, from, to };
    });
  }

  async addSubstitution(tx: Transaction, of: AgencyRef, { from, to, ...rest }: StoredSubstitution, at: Date) {
    await tx.insert(MailSubstituteEntity, { ...of, ...rest, fromDay: from, toDay: to, createdAt: at });
  }

  /** False when there is none such. */
  async removeSubstitution(tx: Transaction, { tenantId, agencyId }: AgencyRef, id: string): Promise<boolean> {
    const { affected } = await tx.delete(MailSubstituteEntity, { tenantId, agencyId, id });
    return affected === 1;
  }
}
