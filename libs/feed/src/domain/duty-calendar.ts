import { formatDate, type LocalDate } from '#calendar';
import type { AssignmentState, ContributionState } from '#contracts';
import { type CalendarEvent, calendarFile } from './calendar-file.js';

/** An assignment as a calendar shows it. */
export interface CalendarDuty {
  readonly assignmentId: string;
  readonly planYear: number;
  readonly row: string | null;
  readonly title: string;
  readonly agencyName: string;
  readonly state: AssignmentState;
  /** Effective day; a duty without one stands in no calendar. */
  readonly due: LocalDate | null;
  readonly dueNominal: LocalDate | null;
  readonly dueVersion: number;
  /** When anything about it last changed, in milliseconds since 1970, UTC. */
  readonly changedAt: number;
}

/** What a supporting agency contributes to a duty of another's, as a calendar shows it. */
export interface CalendarContribution {
  readonly contributionId: string;
  readonly planYear: number;
  readonly row: string | null;
  /** Of the duty. */
  readonly title: string;
  readonly leadName: string;
  readonly state: ContributionState;
  /** Of the duty: while its report stands nobody waits. */
  readonly leadState: AssignmentState;
  readonly due: LocalDate;
  readonly dueVersion: number;
  /** When anything about it last changed, in milliseconds since 1970, UTC. */
  readonly changedAt: number;
}

/** Signs of a title that a calendar has room for; the whole stands in the description. */
const TITLE_SIGNS = 160;

/** The due days of some assignments as one iCalendar file; `publicUrl` is where the console answers. */
export function dutyCalendar(
  name: string,
  duties: readonly CalendarDuty[],
  publicUrl: string,
  contributions: readonly CalendarContribution[] = [],
): string {
  const host = new URL(publicUrl).hostname;
  const events = duties.flatMap((duty): CalendarEvent[] =>
    duty.due === null ? [] : [eventOf({ ...duty, due: duty.due }, host, publicUrl)],
  );
  const support = contributions.map((contribution) => supportEventOf(contribution, host, publicUrl));
  return calendarFile({ name, events: [...events, ...support] });
}

type DatedDuty = CalendarDuty & { readonly due: LocalDate };

function eventOf(duty: DatedDuty, host: string, publicUrl: string): CalendarEvent {
  const mark = marks[duty.state];
  return {
    uid: `${duty.assignmentId}@${host}`,
    day: duty.due,
    sequence: duty.dueVersion,
    summary: `${mark === null ? '' : `[${mark}] `}${shortened(duty.title)}`,
    description: descriptionOf(duty),
    url: `${publicUrl}/duties/${duty.assignmentId}`,
    // Kept, not left out: a calendar removes by it what it has shown before.
    isCancelled: isGone(duty.state),
    changedAt: duty.changedAt,
  };
}

/** What a title begins with, so that the list of a day tells what still has to be done. */
const marks: Record<AssignmentState, string | null> = {
  awaiting_trigger: null,
  assigned: null,
  in_progress: null,
  reported: 'Chờ xác nhận',
  returned: 'Bị trả lại',
  completed: 'Đã hoàn thành',
  cancelled: 'Đã huỷ',
  superseded: 'Đã thay thế',
};

function supportEventOf(contribution: CalendarContribution, host: string, publicUrl: string): CalendarEvent {
  const { contributionId, title, leadName, state, leadState, due, dueVersion, changedAt } = contribution;
  return {
    uid: `${contributionId}@${host}`,
    day: due,
    sequence: dueVersion,
    summary: `[${supportMark(state, leadState)}] ${shortened(title)}`,
    description: [
      title,
      `${placeOf(contribution)}. Chủ trì: ${leadName}.`,
      `Ngày phối hợp: hết ngày ${formatDate(due)}.`,
    ].join('\n'),
    url: `${publicUrl}/contributions/${contributionId}`,
    isCancelled: state === 'waived' || state === 'withdrawn' || isGone(leadState),
    changedAt,
  };
}

function supportMark(state: ContributionState, leadState: AssignmentState): string {
  if (state === 'given') return 'Đã phối hợp';
  const isWaited = state === 'awaited' && leadState !== 'reported' && leadState !== 'completed' && !isGone(leadState);
  return isWaited ? 'Phối hợp' : 'Không còn chờ phối hợp';
}

function isGone(state: AssignmentState): boolean {
  return state === 'cancelled' || state === 'superseded';
}

function placeOf({ planYear, row }: Pick<CalendarDuty, 'planYear' | 'row'>): string {
  return `Kế hoạch năm ${String(planYear)}${row === null ? '' : `, dòng ${row}`}`;
}

function descriptionOf(duty: DatedDuty): string {
  const { title, agencyName, due, dueNominal } = duty;
  const rolled = dueNominal === null || dueNominal === due ? '' : ` (theo kế hoạch: ${formatDate(dueNominal)})`;
  return [title, `${placeOf(duty)}. Chủ trì: ${agencyName}.`, `Hạn: hết ngày ${formatDate(due)}${rolled}.`].join('\n');
}

function shortened(title: string): string {
  const signs = [...title];
  return signs.length <= TITLE_SIGNS ? title : `${signs.slice(0, TITLE_SIGNS - 1).join('')}…`;
}
