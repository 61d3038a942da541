import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { TthcMonth } from '#contracts';
import type { CarryGap } from './domain/return-fact.js';

/**
 * $1 tenant, $2 month, $3 agencies, $4 month before (null: all). A return was compared with the one before it when it came in (`carryFaults` says by which rule),
 * so a gap can only be where the one before came later, or at about the same time; those few are compared anew, field by field.
 */
const gapsSql = `
  select n.month, n.agency_id as "agencyId", n.agency_name as agency, f.id as "fieldId", f.name as field, b.month as before,
    coalesce(line."left", 0) as "left", coalesce(line.carried, 0) as carried,
    exists (select from tthc_month_lock k where k.tenant_id = n.tenant_id and k.month = n.month and k.locked_at is not null) as locked
  from tthc_return n
  cross join lateral (
    select id, month, entered_at from tthc_return e
    where e.tenant_id = n.tenant_id and e.agency_id = n.agency_id and e.month < n.month and e.is_current
    order by e.month desc limit 1) b
  cross join lateral (
    select field_id, was.in_process as "left", carried_over as carried
    from (select field_id, carried_over from tthc_line where return_id = n.id and tenant_id = n.tenant_id) its
    full join (select field_id, in_process from tthc_line where return_id = b.id and tenant_id = n.tenant_id) was using (field_id)
    where coalesce(was.in_process, 0) <> coalesce(carried_over, 0)) line
  join tthc_field f on f.id = line.field_id and f.tenant_id = n.tenant_id
  where n.tenant_id = $1 and n.is_current and n.carry_reason = '' and b.entered_at > n.entered_at - interval '1 hour'
    and ($2::text is null or n.month = $2) and ($3::uuid[] is null or n.agency_id = any($3))
    and ($4::text is null or (b.month = $4 and n.month > $4))
  order by n.month, n.agency_name, f.position`;

/** Files that were not carried over as the month before left them, because that month was corrected (or handed in) afterwards. */
@Injectable()
export class CarryGapsView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  ofMonth(tenantId: string, month: TthcMonth): Promise<CarryGap[]> {
    return this.find([tenantId, month, null, null]);
  }

  ofAgency(tenantId: string, agencyId: string): Promise<CarryGap[]> {
    return this.find([tenantId, null, [agencyId], null]);
  }

  /** Of every month and agency, the oldest month first. */
  ofTenant(tenantId: string): Promise<CarryGap[]> {
    return this.find([tenantId, null, null, null]);
  }

  /** How many fields no longer follow from what was handed in for a month, in the same agencies' returns after it. */
  async countAfter(
    tenantId: string,
    month: TthcMonth,
    handedIn: readonly { readonly agencyId: string }[],
  ): Promise<number> {
    const agencyIds = handedIn.map(({ agencyId }) => agencyId);
    return (await this.find([tenantId, null, agencyIds, month])).length;
  }

  private find(
    values: readonly [string, TthcMonth | null, readonly string[] | null, TthcMonth | null],
  ): Promise<CarryGap[]> {
    return this.dataSource.query<CarryGap[]>(gapsSql, [...values]);
  }
}
