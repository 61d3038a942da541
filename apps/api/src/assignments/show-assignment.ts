import { Injectable } from '@nestjs/common';
import { AssignmentDetailView } from '#assignment';
import type { AssignmentDetail } from '#contracts';
import type { Actor } from '#identity';
import { found, granted } from '../problems/refusal.js';

type Outcome = Parameters<typeof granted>[0];

/** One duty as this person may see it; another agency's is as if it were not there. */
@Injectable()
export class ShowAssignment {
  constructor(private readonly view: AssignmentDetailView) {}

  async run(actor: Actor, id: string): Promise<AssignmentDetail> {
    return found(await this.view.find({ tenantId: actor.tenantId, actor }, id));
  }

  /** Does something to a duty that the person sees, and shows how it stands then. */
  async after(actor: Actor, id: string, act: (deed: Deed) => Promise<Outcome>): Promise<AssignmentDetail> {
    await this.run(actor, id);
    granted(await act({ tenantId: actor.tenantId, actor, assignmentId: id }));
    return this.run(actor, id);
  }
}

interface Deed {
  readonly tenantId: string;
  readonly actor: Actor;
  readonly assignmentId: string;
}
