import { Injectable, Logger } from '@nestjs/common';
import { vietnamCalendar } from '#calendar';
import { isOpen, ListTenants, LoadMailSettings } from '#directory';
import { Clock } from '#platform';
import { MakeTenantNotices } from './make-tenant-notices.js';

/** The tick: every notice whose day has come and that is not out, of every tenant whose office is at work. */
@Injectable()
export class MakeDueNotices {
  private readonly logger = new Logger('Notices');

  constructor(
    private readonly tenants: ListTenants,
    private readonly mailSettings: LoadMailSettings,
    private readonly makeNotices: MakeTenantNotices,
    private readonly clock: Clock,
  ) {}

  /** One tenant's fault does not keep the others waiting; it is told at the end, and the tick comes again. */
  async run(): Promise<void> {
    const settings = await this.mailSettings.run();
    const now = this.clock.now().getTime();
    const faults: unknown[] = [];
    for (const { id: tenantId } of await this.tenants.run()) {
      if (!isOpen(now, settings.window(tenantId), vietnamCalendar)) continue;
      try {
        const { made, issued } = await this.makeNotices.run(tenantId);
        if (made + issued > 0) this.logger.log('notices', { tenantId, made, issued });
      } catch (fault) {
        faults.push(fault);
      }
    }
    if (faults.length > 0) throw new AggregateError(faults, `${String(faults.length)} tenants' notices failed.`);
  }
}
