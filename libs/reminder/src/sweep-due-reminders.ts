import { Injectable, Logger } from '@nestjs/common';
import { type Directory, LoadDirectory } from '#directory';
import { Clock } from '#platform';
import { isOpen } from './domain/sending-window.js';
import type { Recipient } from './post-digest.js';
import { reminderRules } from './reminder-rules.js';
import { type RecipientRef, ReminderScheduleStore } from './reminder-schedule.store.js';
import { WriteDigest } from './write-digest.js';

export interface SweepResult {
  /** Digests written. */
  readonly digests: number;
  /** Recipients whose turn failed; the next sweep tries them again. */
  readonly failures: number;
}

/** To be run every minute: whoever is owed a digest gets it. Sweeps may run side by side. */
@Injectable()
export class SweepDueReminders {
  private readonly logger = new Logger(SweepDueReminders.name);

  constructor(
    private readonly schedule: ReminderScheduleStore,
    private readonly loadDirectory: LoadDirectory,
    private readonly writeDigest: WriteDigest,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<SweepResult> {
    const now = this.clock.now();
    if (!isOpen(now.getTime(), reminderRules.policy.window, reminderRules.calendar)) return { digests: 0, failures: 0 };
    let digests = 0;
    let failures = 0;
    for (const recipient of await this.resolve(await this.schedule.dueRecipients(now))) {
      try {
        if ((await this.writeDigest.run(recipient)) === 'written') digests += 1;
      } catch (error) {
        failures += 1;
        this.logger.error(error, { agencyId: recipient.agencyId });
      }
    }
    if (digests + failures > 0) this.logger.log(`Digests written: ${String(digests)}, failed: ${String(failures)}`);
    return { digests, failures };
  }

  /** Names and addresses as they are at sending time, in the order of names: the same morning gives the same order. */
  private async resolve(refs: readonly RecipientRef[]): Promise<Recipient[]> {
    const tenants = [...new Set(refs.map(({ tenantId }) => tenantId))].sort();
    const directories = new Map<string, Directory>();
    for (const tenantId of tenants) directories.set(tenantId, await this.loadDirectory.run(tenantId));
    return refs
      .map((ref) => {
        const agency = directories.get(ref.tenantId)?.byId.get(ref.agencyId);
        return { ...ref, name: agency?.name ?? 'Cơ quan không còn trong danh bạ', address: agency?.email ?? null };
      })
      .sort((a, b) => compare(a.tenantId, b.tenantId) || compare(a.name, b.name) || compare(a.agencyId, b.agencyId));
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
