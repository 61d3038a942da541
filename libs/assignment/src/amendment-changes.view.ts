import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { LocalDate } from '#calendar';
import type { AssignmentState } from '#contracts';

/** What one version of a plan changed for one assignment, as its agency's letter tells it. */
export interface AmendedAssignment {
  readonly assignmentId: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly taskPosition: number;
  readonly row: string | null;
  readonly title: string;
  readonly version: number;
  readonly change: 'added' | 'dropped' | 'moved';
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly awaitsTrigger: boolean;
  readonly dueVersion: number;
  /** As it is now, and the day that the new version of the plan names. */
  readonly state: AssignmentState;
  readonly dueNominal: LocalDate | null;
  /** When the change was made. */
  readonly at: Date;
}

@Injectable()
export class AmendmentChangesView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** By version, agency and the order of the document. */
  ofPlan(tenantId: string, planId: string): Promise<AmendedAssignment[]> {
    return this.dataSource.query<AmendedAssignment[]>(
      `select a.id as "assignmentId", a.agency_id as "agencyId", a.agency_name as "agencyName", a.task_position as "taskPosition",
              a."row", a.title, c.version, c.kind as change, c.from_due::text as "from", c.to_due::text as "to",
              a.state = 'awaiting_trigger' as "awaitsTrigger", a.due_version as "dueVersion",
              a.state, a.due_nominal::text as "dueNominal", c.at
         from amendment_change c join assignment a on a.id = c.assignment_id
        where c.tenant_id = $1 and c.plan_id = $2
        order by c.version, a.agency_id, a.task_position, c.to_due nulls last, a.id`,
      [tenantId, planId],
    );
  }
}
