import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#calendar';
import { ActOnAssignment, type Deed, type Outcome } from './act-on-assignment.js';

/** The event has come, or the other document names the day: a conditional assignment gets its date. */
@Injectable()
export class TriggerAssignment {
  constructor(private readonly act: ActOnAssignment) {}

  run(order: Deed & { readonly due: LocalDate; readonly reason: string }): Promise<Outcome> {
    return this.act.run(order, { action: 'trigger', due: order.due, reason: order.reason });
  }
}
