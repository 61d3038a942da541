import { Injectable } from '@nestjs/common';
import { formatDate, type LocalDate } from '#calendar';
import type { Transaction } from '#platform';
import { type AmendmentChange, AmendmentStore } from './amendment.store.js';
import type { AssignmentEntity } from './assignment.entity.js';
import { AssignmentStore } from './assignment.store.js';
import { type AmendmentStep, droppedKey } from './domain/plan-amendment.js';

export interface AmendmentOf {
  readonly tenantId: string;
  readonly planId: string;
  readonly planYear: number;
  readonly version: number;
  /** "Kế hoạch số 45/KH-UBND (phiên bản 2)" */
  readonly name: string;
  readonly at: Date;
}

/** What is to be done to the assignments as they stand under the lock. */
export type AmendmentPlanner = (standing: readonly AssignmentEntity[]) => AmendmentStep[];

type StepOf<K extends AmendmentStep['kind']> = Extract<AmendmentStep, { kind: K }>;

/** Some tasks of an amended plan, in the transaction of whoever asks. */
@Injectable()
export class AmendAssignments {
  constructor(
    private readonly assignments: AssignmentStore,
    private readonly amendments: AmendmentStore,
  ) {}

  async run(tx: Transaction, of: AmendmentOf, taskIds: readonly string[], plan: AmendmentPlanner): Promise<number> {
    const standing = await this.amendments.lockOf(tx, { tenantId: of.tenantId, planId: of.planId }, taskIds);
    const byId = new Map(standing.map((assignment) => [assignment.id, assignment]));
    const steps = plan(standing);
    const changes: AmendmentChange[] = [];
    for (const step of steps) {
      if (step.kind === 'add') continue;
      const assignment = byId.get(step.assignment.id);
      if (assignment === undefined) continue;
      if (step.kind === 'keep') await this.keep(tx, assignment, step);
      else
        changes.push(
          step.kind === 'move' ? await this.move(tx, of, assignment, step) : await this.drop(tx, of, assignment),
        );
    }
    changes.push(...(await this.add(tx, of, steps)));
    await this.amendments.addChanges(tx, changes);
    const closed = changes.filter(({ kind }) => kind !== 'added').map(({ assignmentId }) => assignmentId);
    await this.amendments.lapseRequests(tx, of.tenantId, closed, of.at);
    return changes.length;
  }

  private async keep(tx: Transaction, assignment: AssignmentEntity, { changes }: StepOf<'keep'>): Promise<void> {
    if (Object.keys(changes).length > 0) await this.assignments.change(tx, assignment, changes);
  }

  /** The day the document first named stays as `dueOriginal`; reminders of the day before the change are void by the version. */
  private async move(
    tx: Transaction,
    of: AmendmentOf,
    assignment: AssignmentEntity,
    { to, changes }: StepOf<'move'>,
  ): Promise<AmendmentChange> {
    const dueOriginal = assignment.dueOriginal ?? to;
    const dueVersion = assignment.dueVersion + 1;
    const moved = { ...changes, due: to, dueOriginal, dueVersion, extendedTo: null };
    await this.assignments.change(tx, assignment, moved);
    const reason = `${of.name}: hạn ${sayDay(assignment.due)} → ${sayDay(to)}.`;
    await this.note(tx, of, assignment, { action: 'amend', reason, to: assignment.state });
    return changeOf(of, assignment.id, 'moved', assignment.due, to);
  }

  private async drop(tx: Transaction, of: AmendmentOf, assignment: AssignmentEntity): Promise<AmendmentChange> {
    const occurrence = droppedKey(assignment.occurrence, of.version);
    await this.assignments.change(tx, assignment, { state: 'superseded', cancelledAt: of.at, occurrence });
    const reason = `${of.name}: không còn giao việc này cho cơ quan.`;
    await this.note(tx, of, assignment, { action: 'supersede', reason, to: 'superseded' });
    return changeOf(of, assignment.id, 'dropped', assignment.due, null);
  }

  private async add(tx: Transaction, of: AmendmentOf, steps: readonly AmendmentStep[]): Promise<AmendmentChange[]> {
    const added = steps.flatMap((step) => (step.kind === 'add' ? [step.assignment] : []));
    if (added.length === 0) return [];
    const { tenantId, planId, planYear, at } = of;
    await this.assignments.addNew(tx, { tenantId, planId, planYear, assignedAt: at }, added);
    const stored = await this.amendments.idsOf(tx, tenantId, added);
    return stored
      .filter(({ state }) => state !== 'superseded')
      .map(({ id, due }) => changeOf(of, id, 'added', null, due));
  }

  private async note(
    tx: Transaction,
    { tenantId, at }: AmendmentOf,
    { id: assignmentId, state: from }: AssignmentEntity,
    line: { readonly action: string; readonly reason: string; readonly to: AssignmentEntity['state'] },
  ): Promise<void> {
    await this.assignments.addHistory(tx, {
      tenantId,
      assignmentId,
      at,
      actorId: null,
      actorName: null,
      from,
      ...line,
    });
  }
}

function changeOf(
  { tenantId, planId, version, at }: AmendmentOf,
  assignmentId: string,
  kind: AmendmentChange['kind'],
  fromDue: LocalDate | null,
  toDue: LocalDate | null,
): AmendmentChange {
  return { tenantId, planId, version, assignmentId, kind, fromDue, toDue, at };
}

function sayDay(day: LocalDate | null): string {
  return day === null ? 'chưa có' : formatDate(day);
}
