import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { NoticeSetting } from '#contracts';
import type { Transaction } from '#platform';
import { NoticeSettingEntity } from './notice-setting.entity.js';

/** What holds until an office sets its own: made two working days after returns are due, issued by a person. */
export const DEFAULT_NOTICE_SETTING: NoticeSetting = Object.freeze({
  workingDaysAfter: 7,
  issueRule: 'on-click',
  target: null,
  officeAgencyId: null,
});

@Injectable()
export class NoticeSettingStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async load(tenantId: string, tx: Transaction = this.dataSource.manager): Promise<NoticeSetting> {
    const row = await tx.findOneBy(NoticeSettingEntity, { tenantId });
    if (row === null) return DEFAULT_NOTICE_SETTING;
    const { workingDaysAfter, issueRule, targetBasisPoints, officeAgencyId } = row;
    const target = targetBasisPoints === null ? null : targetBasisPoints / 10_000;
    return { workingDaysAfter, issueRule, target, officeAgencyId };
  }

  async save(tx: Transaction, tenantId: string, setting: NoticeSetting, at: Date): Promise<void> {
    const { target, ...rest } = setting;
    const targetBasisPoints = target === null ? null : Math.round(target * 10_000);
    await tx.upsert(NoticeSettingEntity, { tenantId, ...rest, targetBasisPoints, changedAt: at }, ['tenantId']);
  }
}
