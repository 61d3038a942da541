import { Injectable } from '@nestjs/common';
import { type LocalDate, localDateOf, vietnamCalendar } from '#calendar';
import { LetterBacklogView } from '#mail';
import { PlansInForceView, type StandingAgency } from '#plan';
import { Clock, Heartbeats } from '#platform';
import { defaultWindow, DueWorkView } from '#reminder';
import { quietMorningOf } from './domain/quiet-morning.js';

/** Letters that remind somebody of something: one of them, and the morning was not quiet. */
const REMINDING = ['digest', 'escalation', 'leader-list'] as const;

export interface QuietMorning {
  readonly day: LocalDate;
  readonly agencies: readonly StandingAgency[];
}

/** Whose morning has passed without a reminder, where the sweep has truly looked. */
@Injectable()
export class FindQuietTenants {
  constructor(
    private readonly plans: PlansInForceView,
    private readonly letters: LetterBacklogView,
    private readonly due: DueWorkView,
    private readonly heartbeats: Heartbeats,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<QuietMorning | null> {
    const now = this.clock.now();
    const opened = quietMorningOf(now.getTime(), defaultWindow, vietnamCalendar);
    if (opened === null) return null;
    const swept = await this.heartbeats.last('sweep');
    if (swept === null || swept.getTime() < opened) return null;
    const day = localDateOf(now);
    const agencies = await this.plans.standingAgencies(day);
    const tenants = [...new Set(agencies.map(({ tenantId }) => tenantId))];
    const told = await this.letters.tenantsWith(tenants, REMINDING, new Date(opened));
    const owed = await this.due.tenants(tenants, now);
    return { day, agencies: agencies.filter(({ tenantId }) => !told.has(tenantId) && !owed.has(tenantId)) };
  }
}
