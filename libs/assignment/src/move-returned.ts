import { Injectable } from '@nestjs/common';
import { LoadDirectory, LoadSuccessions } from '#directory';
import { AssignmentStore } from './assignment.store.js';
import { MoveAssignments } from './move-assignments.js';

/** A report that was waiting when its agency ended came back: now the work follows to the successor. */
@Injectable()
export class MoveReturned {
  constructor(
    private readonly assignments: AssignmentStore,
    private readonly directories: LoadDirectory,
    private readonly successions: LoadSuccessions,
    private readonly moveAssignments: MoveAssignments,
  ) {}

  async run({ tenantId, assignmentId }: { readonly tenantId: string; readonly assignmentId: string }): Promise<void> {
    const agencyId = (await this.assignments.find(tenantId, assignmentId))?.assignment.agencyId;
    if (agencyId === undefined) return;
    if ((await this.directories.run(tenantId)).byId.get(agencyId)?.active !== false) return;
    const all = await this.successions.run(tenantId);
    const succession = all.find(({ parts }) => parts.some(({ fromId }) => fromId === agencyId));
    if (succession !== undefined) await this.moveAssignments.run({ tenantId, successionId: succession.id });
  }
}
