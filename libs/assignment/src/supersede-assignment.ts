import { Injectable } from '@nestjs/common';
import { ActOnAssignment, type Outcome, type WriteBeside } from './act-on-assignment.js';

export interface Supersession {
  readonly tenantId: string;
  readonly assignmentId: string;
  readonly reason: string;
}

/** The system itself closes an assignment whose place another takes: an amendment, a succession. */
@Injectable()
export class SupersedeAssignment {
  constructor(private readonly act: ActOnAssignment) {}

  /** `writeBeside` is written in the same transaction: what takes its place. */
  run({ tenantId, assignmentId, reason }: Supersession, writeBeside?: WriteBeside): Promise<Outcome> {
    return this.act.run({ tenantId, assignmentId, actor: null }, { action: 'supersede', reason }, writeBeside);
  }
}
