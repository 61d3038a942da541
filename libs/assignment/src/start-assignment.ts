import { Injectable } from '@nestjs/common';
import { ActOnAssignment, type Deed, type Outcome } from './act-on-assignment.js';

@Injectable()
export class StartAssignment {
  constructor(private readonly act: ActOnAssignment) {}

  run(deed: Deed): Promise<Outcome> {
    return this.act.run(deed, { action: 'start' });
  }
}
