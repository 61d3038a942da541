import { Injectable } from '@nestjs/common';
import { localDate } from '#calendar';
import { Clock, Database } from '#platform';
import { DirectoryStore } from './directory.store.js';
import { afterSuccession, type SuccessionDeed, successionProblems } from './domain/succession.js';
import { SuccessionJournal } from './succession-journal.js';

export type SuccessionApplied =
  | { readonly ok: true; readonly successionId: string }
  | { readonly ok: false; readonly code: 'succession-not-possible'; readonly message: string };

/** Old agencies end, successors answer to their names; their open work follows by an order of its own. */
@Injectable()
export class ApplySuccession {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly directory: DirectoryStore,
    private readonly journal: SuccessionJournal,
  ) {}

  run(deed: SuccessionDeed): Promise<SuccessionApplied> {
    const { tenantId } = deed;
    return this.database.transaction(async (tx): Promise<SuccessionApplied> => {
      await this.directory.lock(tx, tenantId);
      const directory = await this.directory.load(tenantId, tx);
      const problems = successionProblems(deed, directory, localDate(this.clock.today()));
      if (problems.length > 0) return { ok: false, code: 'succession-not-possible', message: problems.join(' ') };
      await this.directory.change(tx, tenantId, afterSuccession(deed, directory), this.clock.now());
      return { ok: true, successionId: await this.journal.write(tx, deed, directory) };
    });
  }
}
