import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { type LocalDate, partsOf } from '#calendar';

export interface StandingAgency {
  readonly tenantId: string;
  readonly agencyId: string;
}

@Injectable()
export class PlansInForceView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Over all tenants: who coordinates a plan in force on a day, each once. A plan runs from its publication to the end of its year, and
   * through the January after it, into which its last reports are put.
   */
  async standingAgencies(day: LocalDate): Promise<StandingAgency[]> {
    const { year, month } = partsOf(day);
    return this.dataSource.query<StandingAgency[]>(
      `select distinct tenant_id as "tenantId", standing_agency_id as "agencyId" from plan
        where status = 'published' and standing_agency_id is not null and plan_year = any($1) order by 1, 2`,
      [month === 1 ? [year, year - 1] : [year]],
    );
  }
}
