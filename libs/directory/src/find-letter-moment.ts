import { Injectable } from '@nestjs/common';
import { vietnamCalendar } from '#calendar';
import { Clock } from '#platform';
import { nextOpening } from './domain/sending-window.js';
import { LoadMailSettings } from './load-mail-settings.js';

/** When a letter that is ready now may leave: at once within the tenant's hours, else on the next working morning. */
@Injectable()
export class FindLetterMoment {
  constructor(
    private readonly settings: LoadMailSettings,
    private readonly clock: Clock,
  ) {}

  async run(tenantId: string): Promise<Date> {
    const window = (await this.settings.run([tenantId])).window(tenantId);
    return new Date(nextOpening(this.clock.now().getTime(), window, vietnamCalendar));
  }
}
