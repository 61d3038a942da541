import { Injectable } from '@nestjs/common';
import { type LocalDate, localDateOfEpoch, vietnamCalendar } from '#calendar';
import { LoadMailSettings, nextMorning } from '#directory';
import { Clock, type Transaction } from '#platform';

/** Now, and the first day whose morning, by the tenant's own hours, is still to come. */
@Injectable()
export class FirstMorning {
  constructor(
    private readonly settings: LoadMailSettings,
    private readonly clock: Clock,
  ) {}

  async of(tenantId: string, tx?: Transaction): Promise<{ readonly now: Date; readonly day: LocalDate }> {
    const now = this.clock.now();
    const window = (await this.settings.run([tenantId], tx)).window(tenantId);
    return { now, day: localDateOfEpoch(nextMorning(now.getTime(), window, vietnamCalendar)) };
  }
}
