import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import type { Transaction } from '#platform';
import { defaultMailWindow, type MailWindow } from './domain/mail-setting.js';
import { TenantMailSettingEntity } from './tenant-mail-setting.entity.js';

/** Rows of `tenant_mail_setting`. */
@Injectable()
export class MailSettingStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async of(tenantId: string, tx: Transaction = this.dataSource.manager): Promise<MailWindow> {
    const row = await tx.findOneBy(TenantMailSettingEntity, { tenantId });
    return row === null ? defaultMailWindow : { opens: row.opens, closes: row.closes };
  }

  async all(
    tenantIds: readonly string[] | null,
    tx: Transaction = this.dataSource.manager,
  ): Promise<ReadonlyMap<string, MailWindow>> {
    const where = tenantIds === null ? {} : { tenantId: In([...tenantIds]) };
    const rows = await tx.findBy(TenantMailSettingEntity, where);
    return new Map(rows.map(({ tenantId, opens, closes }) => [tenantId, { opens, closes }]));
  }

  async save(tx: Transaction, tenantId: string, { opens, closes }: MailWindow, at: Date): Promise<void> {
    await tx.upsert(TenantMailSettingEntity, { tenantId, opens, closes, changedAt: at }, ['tenantId']);
  }
}
