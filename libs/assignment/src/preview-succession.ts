import { Injectable } from '@nestjs/common';
import { localDate } from '#calendar';
import type { SuccessionPreview } from '#contracts';
import { LoadDirectory, type SuccessionOrder, successionProblems } from '#directory';
import { Clock } from '#platform';
import { planSuccession } from './domain/plan-succession.js';
import { type HeldDuty, SuccessionAssignmentStore } from './succession.store.js';

/** What a succession would move, computed as the move itself will. */
@Injectable()
export class PreviewSuccession {
  constructor(
    private readonly directories: LoadDirectory,
    private readonly duties: SuccessionAssignmentStore,
    private readonly clock: Clock,
  ) {}

  async run(tenantId: string, order: SuccessionOrder): Promise<SuccessionPreview> {
    const directory = await this.directories.run(tenantId);
    const closing = [...new Set(order.parts.map(({ fromId }) => fromId))];
    const { moves, undecided, waiting } = planSuccession(await this.duties.openOf(tenantId, closing), order.parts);
    const problems = successionProblems(order, directory, localDate(this.clock.today()));
    const open = `Còn ${undecided.length} phần việc chưa biết giao cho ai.`;
    return {
      problems: undecided.length > 0 ? [...problems, open] : problems,
      moves: moves.map(({ duty, toId }) => ({ ...shown(duty), toName: directory.byId.get(toId)?.name ?? '' })),
      undecided: undecided.map(shown),
      waiting: waiting.map(shown),
      kept: await this.duties.countClosed(tenantId, closing),
    };
  }
}

function shown({ assignmentId, taskId, title, agencyName: fromName, due }: HeldDuty) {
  return { assignmentId, taskId, title, fromName, due };
}
