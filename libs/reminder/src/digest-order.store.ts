import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { LocalDate } from '#calendar';
import type { Transaction } from '#platform';
import type { DigestOrderState } from './digest-order.entity.js';
import type { StageRecipient } from './domain/reminder-stage.js';

export interface ClaimedOrders {
  readonly tenantId: string;
  readonly day: LocalDate;
  readonly recipients: readonly StageRecipient[];
}

export interface SettledOrder extends StageRecipient {
  readonly state: DigestOrderState;
  readonly letterId: string | null;
}

/** A moment, and who may not be written to at it: tenants whose window is shut, agencies whose own hour has not come. */
export interface OpenMoment {
  readonly now: Date;
  readonly day: LocalDate;
  readonly closed: readonly string[];
  readonly early: readonly string[];
}

/** A digest whose writing failed so often is left for the morning after; every failure is in the log. */
export const MOST_FAILURES = 5;

@Injectable()
export class DigestOrderStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Orders a digest for everybody to whom something is due, one a day. Returns to how many agencies, by tenant; heads ride along. */
  async order(tx: Transaction, { now, day, closed, early }: OpenMoment): Promise<Map<string, number>> {
    const rows = await tx.query<{ tenantId: string; count: number }[]>(
      `with due as (
          select tenant_id, recipient_agency_id, audience from reminder_schedule
            where next_at <= $1 and tenant_id <> all($3::uuid[]) and recipient_agency_id <> all($4::uuid[]) group by tenant_id, recipient_agency_id, audience
        ), ordered as (
          insert into digest_order (tenant_id, day, agency_id, audience, state, failures, ordered_at)
            select tenant_id, $2::date, recipient_agency_id, audience, 'waiting', 0, $1 from due
            on conflict do nothing returning tenant_id, audience
        ) select tenant_id as "tenantId", count(*) filter (where audience = 'agency')::int as count
          from ordered group by tenant_id`,
      [now, day, closed, early],
    );
    return new Map(rows.map(({ tenantId, count }) => [tenantId, count]));
  }

  /** What failed is tried again, so often; what an earlier day left unwritten is over: today's order says what is still to be said. */
  async renew(tx: Transaction, day: LocalDate): Promise<void> {
    await tx.query(
      `update digest_order set state = case when day < $1 then 'nothing' else 'waiting' end
        where (state = 'failed' and failures < $2) or (state in ('waiting', 'failed', 'held') and day < $1)`,
      [day, MOST_FAILURES],
    );
  }

  /** A storm waits for a person. */
  async hold(tx: Transaction, tenantId: string, day: LocalDate): Promise<void> {
    await tx.query(`update digest_order set state = 'held' where tenant_id = $1 and day = $2 and state = 'waiting'`, [
      tenantId,
      day,
    ]);
  }

  /** Returns how many were released. */
  async release(tx: Transaction, tenantId: string, day: LocalDate): Promise<number> {
    const [, count] = (await tx.query(
      `update digest_order set state = 'waiting' where tenant_id = $1 and day = $2 and state = 'held' returning agency_id`,
      [tenantId, day],
    )) as [unknown, number];
    return count;
  }

  /** Orders of days before, so many at most. Returns how many. */
  async forget(tenantId: string, before: LocalDate, limit: number): Promise<number> {
    const [, count] = (await this.dataSource.query(
      `delete from digest_order where (tenant_id, day, agency_id, audience) in (
        select tenant_id, day, agency_id, audience from digest_order where tenant_id = $1 and day < $2 order by day limit $3)`,
      [tenantId, before, limit],
    )) as [unknown, number];
    return count;
  }

  async held(tenantId: string, day: LocalDate): Promise<number> {
    const [row] = await this.dataSource.query<{ count: number }[]>(
      `select count(*)::int as count from digest_order where tenant_id = $1 and day = $2 and state = 'held'`,
      [tenantId, day],
    );
    return row?.count ?? 0;
  }

  async waiting(tx: Transaction = this.dataSource.manager): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      `select count(*)::int as count from digest_order where state = 'waiting'`,
    );
    return row?.count ?? 0;
  }

  /** Some waiting orders of one tenant for the day, locked; another writer's are passed over. Null: none left. */
  async claim(
    tx: Transaction,
    { day, closed }: Pick<OpenMoment, 'day' | 'closed'>,
    limit: number,
  ): Promise<ClaimedOrders | null> {
    const rows = await tx.query<(StageRecipient & { tenantId: string })[]>(
      `select tenant_id as "tenantId", agency_id as "agencyId", audience from digest_order
        where state = 'waiting' and day = $1 and tenant_id <> all($3::uuid[]) order by tenant_id, agency_id, audience limit $2 for update skip locked`,
      [day, limit, closed],
    );
    const tenantId = rows[0]?.tenantId;
    if (tenantId === undefined) return null;
    const recipients = rows.filter((row) => row.tenantId === tenantId);
    return { tenantId, day, recipients: recipients.map(({ agencyId, audience }) => ({ agencyId, audience })) };
  }

  async settle(tx: Transaction, { tenantId, day }: ClaimedOrders, orders: readonly SettledOrder[]): Promise<void> {
    await tx.query(
      `update digest_order o set state = row.state, letter_id = row."letterId",
          failures = o.failures + case when row.state = 'failed' then 1 else 0 end
        from jsonb_to_recordset($3::jsonb) as row ("agencyId" uuid, audience text, state text, "letterId" uuid)
        where o.tenant_id = $1 and o.day = $2 and o.agency_id = row."agencyId" and o.audience = row.audience`,
      [tenantId, day, JSON.stringify(orders)],
    );
  }
}
