import { Injectable } from '@nestjs/common';
import type { Succession } from '#contracts';
import { type Directory, generalSuccessor, LoadDirectory, LoadSuccessions } from '#directory';
import { Database, Outbox, type Transaction } from '#platform';
import { ContributionSuccessionStore, type ContributionHeir } from './contribution-succession.store.js';

/** Contributions that one event names. */
const IDS_AN_EVENT = 500;

/** What agencies that ended had still to contribute goes to their successors. Run again it finds nothing left. */
@Injectable()
export class MoveContributions {
  constructor(
    private readonly successions: LoadSuccessions,
    private readonly directories: LoadDirectory,
    private readonly contributions: ContributionSuccessionStore,
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  async run({ tenantId, successionId }: { readonly tenantId: string; readonly successionId: string }): Promise<number> {
    const succession = (await this.successions.run(tenantId)).find(({ id }) => id === successionId);
    if (succession === undefined) throw new Error(`There is no succession ${successionId}.`);
    const heirs = heirsOf(succession, await this.directories.run(tenantId));
    const ending = [...new Set(succession.parts.map(({ fromId }) => fromId))];
    return this.database.transaction(async (tx) => {
      const changed: string[] = [];
      for (const heir of heirs) changed.push(...(await this.contributions.moveTo(tx, tenantId, heir)));
      changed.push(...(await this.contributions.withdrawOf(tx, tenantId, ending)));
      await this.tell(tx, tenantId, successionId, changed);
      return changed.length;
    });
  }

  private async tell(tx: Transaction, tenantId: string, key: string, changed: readonly string[]): Promise<void> {
    for (let at = 0; at < changed.length; at += IDS_AN_EVENT) {
      const contributionIds = changed.slice(at, at + IDS_AN_EVENT);
      await this.outbox.append(tx, { type: 'contributions.moved', tenantId, key, payload: { contributionIds } });
    }
  }
}

/** The lines that name tasks first: what they leave goes to whoever takes the rest. */
function heirsOf(succession: Succession, directory: Directory): ContributionHeir[] {
  const named = succession.parts
    .filter(({ taskIds }) => taskIds.length > 0)
    .map(({ fromId, toId, taskIds }) => ({ fromId, toId, taskIds }));
  const rest = [...new Set(succession.parts.map(({ fromId }) => fromId))].flatMap((fromId) => {
    const toId = generalSuccessor(succession, fromId);
    return toId === null ? [] : [{ fromId, toId, taskIds: null }];
  });
  return [...named, ...rest].map((each) => ({ ...each, toName: directory.byId.get(each.toId)?.name ?? '' }));
}
