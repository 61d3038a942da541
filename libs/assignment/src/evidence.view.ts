import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Reader } from './assignment.view.js';
import { seesWholeTenant } from './domain/actor.js';

/** An assignment that this person may open, with the files its reports came with. */
export interface OpenableAssignment {
  readonly assignmentId: string;
  /** `version`: of the report, from 1. */
  readonly files: readonly { readonly version: number; readonly fileId: string; readonly fileName: string }[];
}

/** Of some assignments those that a person may open: the rule of `AssignmentDetailView`, asked of many. */
@Injectable()
export class EvidenceView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async of({ tenantId, actor }: Reader, assignmentIds: readonly string[]): Promise<OpenableAssignment[]> {
    const agencyId = seesWholeTenant(actor) ? null : actor.agencyId;
    if (agencyId === null && !seesWholeTenant(actor)) return [];
    return this.dataSource.query<OpenableAssignment[]>(evidenceSql, [tenantId, assignmentIds, agencyId]);
  }
}

/** $1 tenant, $2 assignments, $3 the one agency whose assignments are seen, or null: all. */
const evidenceSql = `
  select a.id as "assignmentId", coalesce(r.files, '[]') as files
    from assignment a
    left join lateral (
      select jsonb_agg(jsonb_build_object('version', x.version, 'fileId', x.evidence_file_id, 'fileName', x.evidence_file_name)
                       order by x.version) as files
        from completion_report x
       where x.tenant_id = a.tenant_id and x.assignment_id = a.id and x.evidence_file_id is not null) r on true
   where a.tenant_id = $1 and a.id = any ($2::uuid[]) and ($3::uuid is null or a.agency_id = $3)`;
