import { Injectable } from '@nestjs/common';
import { ActOnAssignment, type Deed, type Outcome } from './act-on-assignment.js';

@Injectable()
export class CancelAssignment {
  constructor(private readonly act: ActOnAssignment) {}

  run(order: Deed & { readonly reason: string }): Promise<Outcome> {
    return this.act.run(order, { action: 'cancel', reason: order.reason });
  }
}
