import { Injectable } from '@nestjs/common';
import { vietnamCalendar } from '#calendar';
import { type Directory, LoadDirectory } from '#directory';
import { LoadAmendment, type LoadedAmendment } from '#plan';
import { AmendmentStore } from './amendment.store.js';
import { expandPlan } from './domain/expand-plan.js';
import { type AmendmentStep, planAmendment } from './domain/plan-amendment.js';

export interface ReadAmendment {
  readonly draft: LoadedAmendment;
  readonly directory: Directory;
  readonly steps: readonly AmendmentStep[];
}

/** What a draft amendment would do to each assignment, computed as publication will. */
@Injectable()
export class AmendmentSteps {
  constructor(
    private readonly drafts: LoadAmendment,
    private readonly amendments: AmendmentStore,
    private readonly directories: LoadDirectory,
  ) {}

  /** Null when there is no such draft. */
  async run(tenantId: string, amendmentId: string): Promise<ReadAmendment | null> {
    const draft = await this.drafts.run(tenantId, amendmentId);
    if (draft === null) return null;
    const directory = await this.directories.run(tenantId);
    const standing = await this.amendments.ofPlan(tenantId, draft.plan.planId);
    return { draft, directory, steps: planAmendment(standing, expandPlan(draft.plan, directory, vietnamCalendar)) };
  }
}
