import { Injectable } from '@nestjs/common';
import { type LocalDate, localDateOf, vietnamCalendar } from '#calendar';
import { LoadMailSettings } from '#directory';
import { LetterBacklogView } from '#mail';
import { PlansInForceView, type StandingAgency } from '#plan';
import { Clock, Heartbeats } from '#platform';
import { DueWorkView } from '#reminder';
import { quietMorningOf } from './domain/quiet-morning.js';

/** Letters that remind somebody of something: one of them, and the morning was not quiet. */
const REMINDING = ['digest', 'escalation', 'leader-list'] as const;

export interface QuietMorning {
  readonly day: LocalDate;
  readonly agencies: readonly StandingAgency[];
}

/** Tenants whose morning opened, by their own hours, a moment ago, where the sweep has truly looked since. */
@Injectable()
export class FindSweptMornings {
  constructor(
    private readonly settings: LoadMailSettings,
    private readonly heartbeats: Heartbeats,
  ) {}

  /** Milliseconds since 1970 → tenants whose window opened then. */
  async run(tenantIds: readonly string[], now: Date): Promise<ReadonlyMap<number, string[]>> {
    const settings = await this.settings.run(tenantIds);
    const swept = (await this.heartbeats.last('sweep'))?.getTime() ?? null;
    const opened = new Map<number, string[]>();
    for (const tenantId of tenantIds) {
      const at = quietMorningOf(now.getTime(), settings.window(tenantId), vietnamCalendar);
      if (at === null || swept === null || swept < at) continue;
      opened.set(at, [...(opened.get(at) ?? []), tenantId]);
    }
    return opened;
  }
}

/** Whose morning has passed without a reminder. */
@Injectable()
export class FindQuietTenants {
  constructor(
    private readonly plans: PlansInForceView,
    private readonly letters: LetterBacklogView,
    private readonly due: DueWorkView,
    private readonly mornings: FindSweptMornings,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<QuietMorning> {
    const now = this.clock.now();
    const day = localDateOf(now);
    const agencies = await this.plans.standingAgencies(day);
    const mornings = await this.mornings.run([...new Set(agencies.map(({ tenantId }) => tenantId))], now);
    const quiet = new Set<string>();
    for (const [opened, tenants] of mornings) {
      const told = await this.letters.tenantsWith(tenants, REMINDING, new Date(opened));
      const owed = await this.due.tenants(tenants, now);
      for (const tenantId of tenants) if (!told.has(tenantId) && !owed.has(tenantId)) quiet.add(tenantId);
    }
    return { day, agencies: agencies.filter(({ tenantId }) => quiet.has(tenantId)) };
  }
}
