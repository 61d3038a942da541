import { Injectable } from '@nestjs/common';
import { epochOfLocalDate, localDateOf, vietnamCalendar } from '#calendar';
import { isOpen, ListTenants, LoadMailSettings } from '#directory';

const MINUTE_MS = 60_000;

/** Who may be written to at a moment. */
export interface OpenDoors {
  /** Tenants whose window is shut. */
  readonly closed: readonly string[];
  /** The others. */
  readonly open: readonly string[];
  readonly someOpen: boolean;
  /** Agencies of the others whose own hour has not come yet. */
  readonly early: readonly string[];
}

/** When a tenant's letters of a morning leave: from the window's opening to the latest hour that an agency asked for. Minutes. */
export interface MorningHours {
  readonly tenantId: string;
  readonly first: number;
  readonly last: number;
}

/** The hours of every tenant and agency, asked for anew each time: they may be changed at any moment. */
@Injectable()
export class SendingDoors {
  constructor(
    private readonly tenants: ListTenants,
    private readonly settings: LoadMailSettings,
  ) {}

  async at(now: Date): Promise<OpenDoors> {
    const settings = await this.settings.run();
    const ids = (await this.tenants.run()).map(({ id }) => id);
    const open = ids.filter((id) => isOpen(now.getTime(), settings.window(id), vietnamCalendar));
    const minute = (now.getTime() - epochOfLocalDate(localDateOf(now))) / MINUTE_MS;
    const early = open.flatMap((id) =>
      [...settings.hours(id)].filter(([, hour]) => hour > minute).map(([agency]) => agency),
    );
    return { closed: ids.filter((id) => !open.includes(id)), open, someOpen: open.length > 0, early };
  }

  async mornings(): Promise<MorningHours[]> {
    const settings = await this.settings.run();
    return (await this.tenants.run()).map(({ id: tenantId }) => {
      const first = settings.window(tenantId).opens;
      return { tenantId, first, last: Math.max(first, ...settings.hours(tenantId).values()) };
    });
  }
}
