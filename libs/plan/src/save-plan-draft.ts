import { Injectable } from '@nestjs/common';
import { Clock, Database, type FileToStore, FileVault, newId } from '#platform';
import type { PlanDraft } from './domain/draft-plan.js';
import { isOpen } from './domain/task-draft.js';
import { DraftRows } from './draft-rows.js';
import type { PlanEntity } from './plan.entity.js';
import { PlanStore } from './plan.store.js';

export interface DraftToSave {
  readonly planId: string;
  readonly tenantId: string;
  readonly actorId: string | null;
  readonly head: Pick<
    PlanEntity,
    'planYear' | 'title' | 'number' | 'issuer' | 'issuedOn' | 'fileName' | 'fileSha256' | 'rollPolicy'
  >;
  readonly draft: PlanDraft;
  readonly file: FileToStore;
}

export type DraftSaved = { readonly ok: true; readonly openRows: number } | { readonly ok: false };

/** File, plan, areas and tasks in one transaction. Not ok: somebody else has just imported the same file. */
@Injectable()
export class SavePlanDraft {
  constructor(
    private readonly database: Database,
    private readonly plans: PlanStore,
    private readonly files: FileVault,
    private readonly rows: DraftRows,
    private readonly clock: Clock,
  ) {}

  run({ planId, tenantId, actorId, head, draft, file }: DraftToSave): Promise<DraftSaved> {
    return this.database.transaction(async (tx) => {
      const plan: PlanEntity = {
        ...{ id: planId, tenantId, ...head, fileId: newId(), status: 'draft', version: 1 },
        ...{ amendsPlanId: null, parentPlanId: null },
        ...{ standingAgencyId: draft.standingAgencyId, extras: draft.extras },
        ...{ importedBy: actorId, importedAt: this.clock.now(), publishedBy: null, publishedAt: null },
      };
      if (!(await this.plans.add(tx, plan))) return { ok: false };
      const stored = await this.files.put(tx, file);
      await this.plans.changePlan(tx, plan, { fileId: stored.id });
      await this.rows.add(tx, plan, draft);
      const openRows = draft.tasks.filter(isOpen).length;
      const detail = { fileName: head.fileName, tasks: draft.tasks.length, openRows };
      await this.rows.note(tx, { tenantId, actorId, planId, event: 'plan.imported', detail });
      return { ok: true, openRows };
    });
  }
}
