import type { INestApplicationContext } from '@nestjs/common';
import {
  type Actor,
  ApproveReport,
  AskExtension,
  CancelAssignment,
  type ContributionOutcome,
  DecideExtension,
  type Outcome,
  ReportAssignment,
  ReturnReport,
  StartAssignment,
  type SummaryFact,
  TriggerAssignment,
} from '#assignment';
import { localDate } from '#calendar';
import type { Directory } from '#directory';
import { Clock, newId } from '#platform';
import { giveContributions } from './give-contributions.js';
import type { RehearsalEvent } from './rehearsal-event.js';
import { agenciesMeant, type Meant } from './named-agencies.js';

type Deed = Exclude<RehearsalEvent, { do: 'outage' }>;

/** The two people of a rehearsal: nobody approves what was reported by the same person. */
const decider: Actor = {
  accountId: newId(),
  agencyId: null,
  roles: ['leader'],
  displayName: 'Người xác nhận (diễn tập)',
};
const reporter = (agencyId: string): Actor => ({
  ...{ accountId: reporterId, agencyId, roles: ['officer'], displayName: 'Người báo cáo (diễn tập)' },
});
const reporterId = newId();

export interface Owed {
  readonly assignmentId: string;
  readonly agencyId: string;
  /** Of a contribution: which supporting agencies give theirs. */
  readonly meant: Meant;
}

/** Does on one assignment what the event says, with the steps that the screens use. */
export async function performEvent(
  rooms: INestApplicationContext,
  tenantId: string,
  event: Deed,
  owed: Owed,
): Promise<Outcome | ContributionOutcome> {
  const { assignmentId, agencyId, meant } = owed;
  const byAgency = { tenantId, assignmentId, actor: reporter(agencyId) };
  const byDecider = { tenantId, assignmentId, actor: decider };
  switch (event.do) {
    case 'start':
      return rooms.get(StartAssignment).run(byAgency);
    case 'report':
      return rooms.get(ReportAssignment).run({
        ...byAgency,
        documentNumber: `${event.line}/BC-DT`,
        documentDate: localDate(rooms.get(Clock).today()),
        note: 'Báo cáo trong buổi diễn tập',
        evidence: null,
        noEvidenceReason: 'Diễn tập, không có tài liệu',
      });
    case 'approve':
      return rooms.get(ApproveReport).run(byDecider);
    case 'return':
      return rooms.get(ReturnReport).run({ ...byDecider, reason: event.reason });
    case 'extend': {
      const asked = await rooms
        .get(AskExtension)
        .run({ ...byAgency, requestedDue: localDate(event.to), reason: event.reason });
      return asked.ok ? rooms.get(DecideExtension).run({ ...byDecider, decision: 'granted', grantedDue: null }) : asked;
    }
    case 'trigger':
      return rooms
        .get(TriggerAssignment)
        .run({ ...byDecider, due: localDate(event.due), reason: 'Sự kiện trong buổi diễn tập' });
    case 'cancel':
      return rooms.get(CancelAssignment).run({ ...byDecider, reason: event.reason });
    case 'contribute': {
      const people = { reader: decider, giver: reporter };
      return giveContributions(rooms, { tenantId, assignmentId, meant, ...people });
    }
  }
}

/**
 * The assignments an event speaks of: of the task, of the agency that leads when it is named. `due` (nominal) picks the occurrence; without it
 * the one that has no date is meant, else the first by date that is not closed yet.
 */
export function pickAssignments(facts: readonly SummaryFact[], event: Deed, directory: Directory): SummaryFact[] {
  const isLead = agenciesMeant(event.do === 'contribute' ? event.lead : event.agency, directory);
  const named = facts
    .filter((fact) => fact.task === event.task && fact.cancelledOn === null)
    .filter((fact) => isLead(fact.agency));
  if (event.do === 'trigger') return named.filter((fact) => fact.dueNominal === null);
  if (event.due !== undefined) return named.filter((fact) => fact.dueNominal === event.due);
  const open = named.filter((fact) => !fact.reports.some((report) => report.decision === 'approved'));
  return [...Map.groupBy(open, (fact) => fact.agency).values()].flatMap((ofAgency) =>
    ofAgency.toSorted(undatedFirst).slice(0, 1),
  );
}

function undatedFirst(one: SummaryFact, other: SummaryFact): number {
  return (one.dueNominal ?? '').localeCompare(other.dueNominal ?? '');
}
