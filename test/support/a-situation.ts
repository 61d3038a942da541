import { localDate, vietnamCalendar } from '#calendar';
import type { Role } from '#contracts';
import type { Actor } from '../../libs/assignment/src/domain/actor.js';
import type { Command, Setting, Situation } from '../../libs/assignment/src/domain/situation.js';

/** The small cast of the assignment's rules: who owes, who approves, who coordinates the plan, and a stranger. */
export const agencies = {
  lead: 'agency-lead',
  approver: 'agency-approver',
  standing: 'agency-standing',
  stranger: 'agency-x',
};

export function anActor(agencyId: string | null, role: Role, accountId = `${agencyId ?? 'nobody'}-${role}`): Actor {
  return { accountId, agencyId, roles: [role] };
}

export const officer = anActor(agencies.lead, 'officer');
export const coordinator = anActor(agencies.approver, 'coordinator');
export const standingCoordinator = anActor(agencies.standing, 'coordinator');
export const leader = anActor(null, 'leader');
export const stranger = anActor(agencies.stranger, 'officer');

/** Due on Friday 31/3/2023 unless told otherwise. */
export function aSituation(changes: Partial<Situation> = {}): Situation {
  return {
    ...{ state: 'assigned', agencyId: agencies.lead, approverAgencyId: agencies.approver },
    ...{ standingAgencyId: agencies.standing, dueOriginal: localDate('2023-03-31'), due: localDate('2023-03-31') },
    ...{ dueVersion: 1, rollPolicy: 'forward', report: null, request: null },
    ...changes,
  };
}

export function aReportBy(sentBy = officer.accountId, sentOn = '2023-03-20'): NonNullable<Situation['report']> {
  return { sentBy, sentOn: localDate(sentOn), evidenced: true };
}

export function on(day: string): Setting {
  return { today: localDate(day), calendar: vietnamCalendar };
}

export const report: Command = {
  ...{ action: 'report', documentNumber: '12/BC-STP', documentDate: localDate('2023-03-01'), note: '' },
  ...{ hasEvidence: true, noEvidenceReason: null },
};
