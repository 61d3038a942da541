import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { PlanFinding } from '#contracts';

export interface PlanTarget {
  readonly id: string;
  readonly text: string;
  readonly target: NonNullable<PlanFinding['target']>;
}

/** What the reports on a plan ask of it beside its tasks. */
@Injectable()
export class ReportPlansView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The targets that a person confirmed, in the order of the document. */
  targets(tenantId: string, planId: string): Promise<PlanTarget[]> {
    return this.dataSource.query<PlanTarget[]>(
      `select id, text, target from plan_finding
        where tenant_id = $1 and plan_id = $2 and kind = 'target' and status = 'confirmed' and target is not null
        order by position`,
      [tenantId, planId],
    );
  }

  /** The plans of the same year made under this one, drafts too: who has nothing in force yet is missing. */
  below(tenantId: string, planId: string): Promise<{ id: string; title: string }[]> {
    return this.dataSource.query<{ id: string; title: string }[]>(
      `select c.id, concat_ws(' – ', c.issuer, c.title) as title
         from plan p join plan c on c.tenant_id = p.tenant_id and c.parent_plan_id = p.id and c.plan_year = p.plan_year
        where p.tenant_id = $1 and p.id = $2 and c.kind = 'plan' and c.status <> 'applied' and c.amends_plan_id is null
        order by title, c.id`,
      [tenantId, planId],
    );
  }

  /** What the plans are called, and who issued them; the oldest first. */
  named(tenantId: string, ids: readonly string[]): Promise<{ id: string; name: string; issuer: string | null }[]> {
    return this.dataSource.query<{ id: string; name: string; issuer: string | null }[]>(
      `select id, coalesce('Kế hoạch số ' || number, title) as name, issuer from plan
        where tenant_id = $1 and id = any($2::uuid[]) order by issued_on nulls last, id`,
      [tenantId, ids],
    );
  }

  /** The plan that the same agency coordinated the year before; of several the one by the same issuer, then the last published. */
  async yearBefore(tenantId: string, planId: string): Promise<{ id: string; planYear: number } | null> {
    const [found] = await this.dataSource.query<{ id: string; planYear: number }[]>(
      `select q.id, q.plan_year as "planYear"
         from plan p join plan q on q.tenant_id = p.tenant_id and q.plan_year = p.plan_year - 1
        where p.tenant_id = $1 and p.id = $2 and q.status = 'published' and q.kind = 'plan' and q.standing_agency_id = p.standing_agency_id
        order by (q.issuer is not distinct from p.issuer) desc, (q.parent_plan_id is null) = (p.parent_plan_id is null) desc,
                 q.published_at desc
        limit 1`,
      [tenantId, planId],
    );
    return found ?? null;
  }
}
