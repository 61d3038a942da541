import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { localDate } from '#calendar';
import type { AssignmentFilter, AssignmentPage } from '#contracts';
import { Clock } from '#platform';
import { assignmentOf, LISTED_COLUMNS, type ListedColumns } from './assignment-row.js';
import { type Actor, seesWholeTenant } from './domain/actor.js';
import { PROGRESS_SQL, REQUEST_OPEN_SQL, timingSql } from './standing-sql.js';

export interface Reader {
  readonly tenantId: string;
  readonly actor: Actor;
}

export interface Paging {
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
}

/** A condition of the list; `:value` stands for its parameter. */
type Condition = readonly [sql: string, value: unknown];

@Injectable()
export class AssignmentView {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The assignments this person may see; officers and heads see their own agency's. */
  async list(reader: Reader, filter: AssignmentFilter, paging: Paging): Promise<AssignmentPage> {
    return this.page([...visibleTo(reader, filter.scope), ...this.chosen(filter)], paging);
  }

  /** Reports and extension requests that wait for this person's agency (a leader sees all that wait). */
  async approvals({ tenantId, actor }: Reader, paging: Paging): Promise<AssignmentPage> {
    const waiting: Condition[] = [
      ['a.tenant_id = :value', tenantId],
      [`(a.state = 'reported' or ${REQUEST_OPEN_SQL}) = :value`, true],
    ];
    if (!actor.roles.includes('leader')) waiting.push(['a.approver_agency_id = :value', actor.agencyId]);
    return this.page(waiting, paging);
  }

  private chosen(filter: AssignmentFilter): Condition[] {
    const wanted: [string, unknown][] = [
      ['a.plan_id = :value', filter.planId],
      ['a.agency_id = :value', filter.agencyId],
      ['a.area_code = :value', filter.areaCode],
      [`${PROGRESS_SQL} = :value`, filter.progress],
      [`${timingSql(`'${this.clock.today()}'`)} = :value`, filter.timing],
      ['a.due >= :value', filter.dueFrom],
      ['a.due <= :value', filter.dueTo],
      [`concat_ws(' ', a."row", a.title, a.deliverable, a.agency_name) ilike :value`, patternOf(filter.search)],
    ];
    return wanted.filter(([, value]) => value !== undefined);
  }

  private async page(conditions: readonly Condition[], { page, pageSize }: Paging): Promise<AssignmentPage> {
    const where = conditions.map(([sql], index) => sql.replace(':value', `$${index + 1}`)).join(' and ');
    const values = conditions.map(([, value]) => value);
    const rows = await this.dataSource.query<(ListedColumns & { extensionAsked: boolean })[]>(
      `select ${LISTED_COLUMNS}, ${REQUEST_OPEN_SQL} as "extensionAsked" from assignment a where ${where}
        order by a.state in ('completed', 'cancelled', 'superseded'), a.due nulls last, a.task_position, a.agency_name, a.id
        limit ${pageSize} offset ${(page - 1) * pageSize}`,
      values,
    );
    const total = await this.count(where, values);
    const today = localDate(this.clock.today());
    const items = rows.map(({ extensionAsked, ...columns }) => assignmentOf(columns, extensionAsked, today));
    return { items, total, page, pageSize };
  }

  private async count(where: string, values: readonly unknown[]): Promise<number> {
    const [row] = await this.dataSource.query<{ total: string }[]>(
      `select count(*) as total from assignment a where ${where}`,
      [...values],
    );
    return Number(row?.total ?? 0);
  }
}

export function visibleTo({ tenantId, actor }: Reader, scope: 'mine' | 'all'): Condition[] {
  const ofTenant: Condition = ['a.tenant_id = :value', tenantId];
  return scope === 'all' && seesWholeTenant(actor) ? [ofTenant] : [ofTenant, ['a.agency_id = :value', actor.agencyId]];
}

function patternOf(search: string | undefined): string | undefined {
  return search === undefined || search === '' ? undefined : `%${search.replace(/[\\%_]/gu, '\\$&')}%`;
}
