import { Injectable } from '@nestjs/common';
import { formatDate, localDate } from '#calendar';
import type { Succession } from '#contracts';
import { LoadDirectory, LoadSuccessions } from '#directory';
import { planSuccession } from './domain/plan-succession.js';
import { SuccessionMessenger } from './succession-messenger.js';
import { SuccessionAssignmentStore } from './succession.store.js';
import { SupersedeAssignment } from './supersede-assignment.js';

/** The open work of agencies that ended goes to their successors. Run again it moves what is left, and nothing twice. */
@Injectable()
export class MoveAssignments {
  constructor(
    private readonly successions: LoadSuccessions,
    private readonly directories: LoadDirectory,
    private readonly duties: SuccessionAssignmentStore,
    private readonly supersede: SupersedeAssignment,
    private readonly messenger: SuccessionMessenger,
  ) {}

  async run({ tenantId, successionId }: { readonly tenantId: string; readonly successionId: string }): Promise<number> {
    const succession = (await this.successions.run(tenantId)).find(({ id }) => id === successionId);
    if (succession === undefined) throw new Error(`There is no succession ${successionId}.`);
    const directory = await this.directories.run(tenantId);
    const closing = [...new Set(succession.parts.map(({ fromId }) => fromId))];
    const { moves } = planSuccession(await this.duties.openOf(tenantId, closing), succession.parts);
    let moved = 0;
    for (const { duty, toId } of moves) {
      const heir = { id: toId, name: directory.byId.get(toId)?.name ?? '' };
      const order = { tenantId, assignmentId: duty.assignmentId, reason: reasonOf(succession, heir.name) };
      const outcome = await this.supersede.run(order, async (tx, { assignment }) => {
        const id = await this.duties.takeOver(tx, assignment, heir, successionId);
        if (id !== null) await this.messenger.tellMoved(tx, tenantId, id);
      });
      if (outcome.ok) moved += 1;
    }
    await this.messenger.replaceApprovers(tenantId, succession, directory);
    return moved;
  }
}

function reasonOf({ basis, effectiveOn }: Succession, heir: string): string {
  return `Chuyển cho ${heir} từ ${formatDate(localDate(effectiveOn))} theo ${basis}.`;
}
