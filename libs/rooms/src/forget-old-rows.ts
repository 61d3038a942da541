import { Inject, Injectable, Logger } from '@nestjs/common';
import { addDays, epochOfLocalDate, localDateOf } from '#calendar';
import { ForgetOldNotices } from '#channel';
import { Clock, CONFIG, type Config } from '#platform';
import { ForgetOldMornings } from '#reminder';
import { IncidentStore } from '#watch';

const HOUR_MS = 3_600_000;
/** Hours of the day, in Vietnam, that belong to the morning's letters. */
const MORNING = { from: 6, to: 12 } as const;

/**
 * Takes away, after the days that are set, rows that prove nothing to anybody: never the ledger, letters or the audit trail. To be run
 * every hour, as an office's machine may be off at night; in the hours of the morning's letters it does nothing.
 */
@Injectable()
export class ForgetOldRows {
  private readonly logger = new Logger(ForgetOldRows.name);

  constructor(
    private readonly notices: ForgetOldNotices,
    private readonly mornings: ForgetOldMornings,
    private readonly incidents: IncidentStore,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const today = localDateOf(now);
    const hour = (now.getTime() - epochOfLocalDate(today)) / HOUR_MS;
    if (hour >= MORNING.from && hour < MORNING.to) return;
    const { notices, incidents, mornings } = this.config.retention;
    const ago = (days: number): Date => new Date(epochOfLocalDate(addDays(today, -days)));
    const forgotten = {
      notices: notices === null ? 0 : await this.notices.run(ago(notices)),
      incidents: incidents === null ? 0 : await this.incidents.forget(ago(incidents)),
      mornings: mornings === null ? 0 : await this.mornings.run(addDays(today, -mornings)),
    };
    if (Object.values(forgotten).some((count) => count > 0)) this.logger.log('Forgot old rows', forgotten);
  }
}
