import { Inject, Injectable } from '@nestjs/common';
import { LoadRecipients } from '#directory';
import { composeNothingDue, QueueLetter } from '#mail';
import { CONFIG, type Config, Database } from '#platform';
import { FindQuietTenants } from './find-quiet-tenants.js';

/** A working morning without any reminder says so to the standing agencies, once: silence that is meant differs from silence that is not. */
@Injectable()
export class SayNothingDue {
  constructor(
    private readonly findQuiet: FindQuietTenants,
    private readonly loadRecipients: LoadRecipients,
    private readonly queueLetter: QueueLetter,
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Returns how many letters were written. */
  async run(): Promise<number> {
    if (!this.config.alarm.nothingDueLetter) return 0;
    const { day, agencies } = await this.findQuiet.run();
    let written = 0;
    for (const { tenantId, agencyId } of agencies) {
      const resolve = await this.loadRecipients.run({ tenantId, agencyIds: [agencyId] });
      // An optional letter may be declined, and is not held for want of an address: tomorrow it would be wrong.
      const to = resolve(agencyId, 'optional', day).to[0];
      if (!to) continue;
      const { name, address } = to;
      const letter = composeNothingDue({ recipientName: name, day, publicUrl: this.config.publicUrl });
      const recipient = { recipientAgencyId: agencyId, recipientName: name, address };
      const key = `nothing-due:${agencyId}:${day}`;
      const { isNew } = await this.database.transaction((tx) =>
        this.queueLetter.run(tx, { tenantId, key, kind: 'nothing-due', ...recipient, ...letter, items: [] }),
      );
      if (isNew) written += 1;
    }
    return written;
  }
}
