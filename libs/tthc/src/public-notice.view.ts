import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { localDateOf } from '#calendar';
import type { NoticeModel, TthcMonth } from '#contracts';
import { FindTenant } from '#directory';
import type { ListedNotice, NoticePlace } from './notice-page/notice-page.js';
import type { NoticeIssue } from './notice-rendering/open-notice.js';
import { NoticeEntity } from './notice.entity.js';

const indexSql = `
  select distinct on (n.month) n.month, n.version, n.issued_at as "issuedAt"
  from tthc_notice n
  where n.tenant_id = $1 and n.state = 'issued'
  order by n.month, n.version desc`;

const newestSql = `
  select max(n.version)::int as newest from tthc_notice n where n.tenant_id = $1 and n.month = $2 and n.state = 'issued'`;

export interface PublicNotice {
  readonly id: string;
  readonly issue: NoticeIssue;
  readonly place: NoticePlace;
}

export interface NoticeIndex {
  readonly tenant: { readonly code: string; readonly name: string };
  readonly notices: ListedNotice[];
}

/** What anybody may read: issued notices, and nothing of drafts, accounts or ids. The code in the address says whose. */
@Injectable()
export class PublicNoticeView {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly findTenant: FindTenant,
  ) {}

  /** Null where no notice was ever issued: whether there is such a tenant is nobody's matter. */
  async index(tenantCode: string): Promise<NoticeIndex | null> {
    const tenant = await this.findTenant.run(tenantCode);
    if (tenant === null) return null;
    const rows = await this.dataSource.query<{ month: string; version: number; issuedAt: Date }[]>(indexSql, [
      tenant.id,
    ]);
    if (rows.length === 0) return null;
    const notices = rows.map(({ month, version, issuedAt }) => ({ month, version, issuedOn: localDateOf(issuedAt) }));
    return { tenant: { code: tenant.code, name: tenant.name }, notices };
  }

  /** @param version null: the one that stands. */
  async read(tenantCode: string, month: TthcMonth, version: number | null): Promise<PublicNotice | null> {
    const tenant = await this.findTenant.run(tenantCode);
    if (tenant === null) return null;
    const [row] = await this.dataSource.query<{ newest: number | null }[]>(newestSql, [tenant.id, month]);
    const newest = row?.newest ?? null;
    if (newest === null) return null;
    const of = { tenantId: tenant.id, month, version: version ?? newest, state: 'issued' as const };
    const notice = await this.dataSource.manager.findOneBy(NoticeEntity, of);
    if (notice?.issuedAt == null) return null;
    const { id, changes, reason, issuedAt } = notice;
    const model = JSON.parse(notice.model) as NoticeModel;
    const issue = { model, version: notice.version, changes, reason, issuedOn: localDateOf(issuedAt) };
    return { id, issue, place: { tenantCode: tenant.code, newest } };
  }
}
