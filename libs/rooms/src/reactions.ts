import type { LocalDate } from '#calendar';
import type { JobOrder, OutboxEvent } from '#platform';
import { type JobData, type JobName, jobs } from './jobs.js';

type Relayed = OutboxEvent & { readonly id: string };
type Order = { [N in JobName]: { readonly name: N; readonly data: JobData<N> } }[JobName];

/** Event → orders: all that happens because something happened, on one page. Events not named here are only kept. */
const reactions: Record<string, (event: Relayed) => Order[]> = {
  'plan.published': (event) => [{ name: 'expand-plan', data: planOf(event) }],
  'plan.expanded': (event) => [
    { name: 'write-assigned-letters', data: planOf(event) },
    { name: 'plan-reminders', data: planOf(event) },
  ],
  'plan.amended': (event) => [{ name: 'apply-amendment', data: planOf(event) }],
  'plan.amendment-applied': (event) => [
    { name: 'write-amendment-letters', data: planOf(event) },
    { name: 'plan-reminders', data: planOf(event) },
  ],
  'reminder-policy.changed': replanReminders,
  'calendar.recomputed': replanReminders,
  'deadline.moved': replanReminder,
  'plan.reminders-planned': (event) => [{ name: 'make-forecast', data: planOf(event) }],
  'assignment.started': replanReminder,
  'assignment.reported': replanReminder,
  'assignment.approved': replanReminder,
  'assignment.returned': (event) => [
    ...replanReminder(event),
    { name: 'move-returned', data: { tenantId: event.tenantId, assignmentId: event.key } },
  ],
  'assignment.extended': replanReminder,
  'assignment.triggered': replanReminder,
  'assignment.cancelled': replanReminder,
  'assignment.superseded': replanReminder,
  'assignment.moved': replanReminder,
  'agency.succeeded': (event) => [
    { name: 'move-assignments', data: successionOf(event) },
    { name: 'follow-succession', data: successionOf(event) },
    { name: 'move-contributions', data: successionOf(event) },
  ],
  'contribution.given': replanReminder,
  'contribution.waived': replanReminder,
  'contributions.moved': (event) => [{ name: 'plan-contributions', data: contributionsOf(event) }],
  'assignments.moved': (event) => [{ name: 'write-handover-letters', data: successionOf(event) }],
  'tthc.returns-submitted': (event) => [{ name: 'settle-returns', data: returnsOf(event) }],
  'digests.ordered': () => [{ name: 'write-digests', data: {} }],
  'digests.held': (event) => [{ name: 'tell-held-morning', data: heldMorningOf(event) }],
  'morning.differs': (event) => [{ name: 'tell-morning-differs', data: morningOf(event) }],
  'tthc.notice-issued': (event) => [
    { name: 'write-notice-letters', data: { tenantId: event.tenantId, noticeId: event.key } },
  ],
  'compilation.asked': (event) => [{ name: 'compile', data: { tenantId: event.tenantId, compilationId: event.key } }],
  'letters.queued': (event) => [{ name: 'deliver-letters', data: lettersOf(event) }],
  'letter.queued': (event) => [{ name: 'deliver-letter', data: letterOf(event) }],
  'letter.address-dead': (event) => [{ name: 'mark-dead-address', data: letterOf(event) }],
};

/** The key makes a relay that died half-way harmless: the same event gives the same orders. */
export function ordersFor(event: Relayed): JobOrder[] {
  const orders = reactions[event.type]?.(event) ?? [];
  return orders.map(({ name, data }) => ({ queue: jobs[name].queue, name, data, key: `${name}-${event.id}` }));
}

function planOf(event: Relayed): JobData<'expand-plan'> {
  return { tenantId: event.tenantId, planId: event.key };
}

function successionOf(event: Relayed): JobData<'move-assignments'> {
  return { tenantId: event.tenantId, successionId: event.key };
}

/** The shape is checked where the order is carried out. */
function lettersOf(event: Relayed): JobData<'deliver-letters'> {
  return { tenantId: event.tenantId, letterIds: event.payload.letterIds as string[] };
}

function contributionsOf(event: Relayed): JobData<'plan-contributions'> {
  return { tenantId: event.tenantId, contributionIds: event.payload.contributionIds as string[] };
}

function morningOf(event: Relayed): JobData<'tell-morning-differs'> {
  return { tenantId: event.tenantId, day: event.payload.day as LocalDate };
}

function heldMorningOf(event: Relayed): JobData<'tell-held-morning'> {
  const { ordered, forecast } = event.payload as { ordered: number; forecast: number };
  return { ...morningOf(event), ordered, forecast };
}

function returnsOf(event: Relayed): JobData<'settle-returns'> {
  return { tenantId: event.tenantId, month: event.key, agencyIds: event.payload.agencyIds as string[] };
}

function letterOf(event: Relayed): JobData<'deliver-letter'> {
  return { tenantId: event.tenantId, letterId: event.key };
}

function replanReminders(event: Relayed): Order[] {
  return [{ name: 'plan-reminders', data: planOf(event) }];
}

function replanReminder(event: Relayed): Order[] {
  return [{ name: 'plan-reminder', data: { tenantId: event.tenantId, assignmentId: event.key } }];
}
