import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { NoticeDetail, NoticeList, NoticeListItem, NoticeModel, TthcMonth } from '#contracts';
import { CarryGapsView } from './carry-gaps.view.js';
import { CompileMonthNotice } from './compile-month-notice.js';
import { noteGap } from './domain/notice-checks.js';
import { canonicalText } from './domain/notice-text.js';
import { shownGap } from './domain/say-carry-gap.js';
import { FindNoticeTurns } from './find-notice-turns.js';
import { digestOf } from './make-notice.js';
import { indexPath, noticePath } from './notice-page/notice-address.js';
import type { NoticeEntity } from './notice.entity.js';
import { PublicAddress } from './public-address.js';

const columns = `
  n.id, n.month, n.version, n.state, n.made_at as "madeAt", n.issued_at as "issuedAt", n.issued_by_name as "issuedBy",
  (n.model::jsonb -> 'rates' ->> 'onTime')::float8 as "onTime", jsonb_array_length(n.model::jsonb -> 'late') as late,
  jsonb_array_length(n.model::jsonb -> 'missing') as missing`;

const listSql = `select ${columns} from tthc_notice n where n.tenant_id = $1 order by n.month desc, n.version desc`;

const showSql = `
  select ${columns}, n.model, n.sha256, n.changes, n.reason,
         coalesce((
           select jsonb_object_agg(r.agency_id, r.version)
             from (select distinct on (agency_id) agency_id, version from tthc_return
                    where tenant_id = n.tenant_id and month = n.month and state = 'submitted' and entered_at <= coalesce(n.issued_at, n.made_at)
                    order by agency_id, version desc) r), '{}') as "returnVersions"
  from tthc_notice n
  where n.tenant_id = $1 and n.month = $2 and ($3::int is null or n.version = $3)
  order by n.version desc
  limit 1`;

type ListRow = Omit<NoticeListItem, 'madeAt' | 'issuedAt'> & { readonly madeAt: Date; readonly issuedAt: Date | null };
type DetailRow = ListRow &
  Pick<NoticeEntity, 'model' | 'sha256' | 'changes' | 'reason'> &
  Pick<NoticeDetail, 'returnVersions'>;

/** The office's screens: every notice, and one with what stands against it. */
@Injectable()
export class NoticeView {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly compile: CompileMonthNotice,
    private readonly turns: FindNoticeTurns,
    private readonly gaps: CarryGapsView,
    private readonly address: PublicAddress,
  ) {}

  async list(tenantId: string): Promise<NoticeList> {
    const rows = await this.dataSource.query<ListRow[]>(listSql, [tenantId]);
    const isOut = rows.some(({ state }) => state === 'issued');
    const turns = await this.turns.run(tenantId);
    return {
      items: rows.map(itemOf),
      publicUrl: isOut ? await this.address.find(tenantId, indexPath) : null,
      carryGaps: (await this.gaps.ofTenant(tenantId)).map(shownGap),
      waiting: turns
        .filter(({ hasDraft }) => !hasDraft)
        .map(({ month, day, hasReturns }) => ({ month, day, hasReturns }))
        .reverse(),
    };
  }

  /** The newest version, or the one asked for; null where there is none. */
  async show(tenantId: string, month: TthcMonth, version: number | null): Promise<NoticeDetail | null> {
    const [row] = await this.dataSource.query<DetailRow[]>(showSql, [tenantId, month, version]);
    if (row === undefined) return null;
    const { model: text, sha256, changes, reason, returnVersions } = row;
    const said = { ...itemOf(row), model: JSON.parse(text) as NoticeModel, sha256, changes, reason, returnVersions };
    if (row.state === 'issued') {
      const publicUrl = await this.address.find(tenantId, (code) => noticePath(code, month, row.version));
      const checks = (await this.gaps.ofMonth(tenantId, month)).map(noteGap);
      return { ...said, checks, upToDate: true, publicUrl };
    }
    const { model, checks } = await this.compile.run(tenantId, month);
    return { ...said, checks, upToDate: digestOf(canonicalText(model)) === sha256, publicUrl: null };
  }
}

function itemOf(row: ListRow): NoticeListItem {
  const { id, month, version, state, madeAt, issuedAt, issuedBy, onTime, late, missing } = row;
  const moments = { madeAt: madeAt.toISOString(), issuedAt: issuedAt?.toISOString() ?? null };
  return { id, month, version, state, ...moments, issuedBy, onTime, late, missing };
}
