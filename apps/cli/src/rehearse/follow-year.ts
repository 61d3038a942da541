import { type SummaryFact, SummaryFactsView } from '#assignment';
import { addDays, instantAt, type LocalDate } from '#calendar';
import type { LetterDetail } from '#contracts';
import { type Directory, LoadDirectory } from '#directory';
import { LetterView, RequeueLetters } from '#mail';
import { ReleaseDigests } from '#reminder';
import { performEvent, pickAssignments } from './perform-event.js';
import { agenciesMeant } from './named-agencies.js';
import type { RehearsalEvent } from './rehearsal-event.js';
import type { Stage } from './stage.js';

export interface Year {
  readonly tenantId: string;
  readonly planId: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly events: readonly RehearsalEvent[];
  /** Hears each letter on the day it goes out. */
  readonly onLetter: (day: LocalDate, letter: LetterDetail) => void;
  /** Hears what could not be done, and why. */
  readonly onRefusal: (event: RehearsalEvent, message: string) => void;
}

/** The moments of a day at which the clock of production would find something to do. */
const MIDNIGHT_ROUND = '00:05';
const MORNING = '07:30';

/** Lives through the year: each day's overdue round, the morning's sweep, what people did, and what no outage swallowed. */
export async function followYear(stage: Stage, year: Year): Promise<void> {
  const outages = outagesOf(year.events);
  for (let day = year.from; day <= year.to; day = addDays(day, 1)) {
    for (const moment of momentsOf(day, year, outages)) {
      if (moment.at > stage.clock.now()) stage.clock.set(moment.at);
      await moment.work(stage, year);
    }
    const letters = await stage.rooms
      .get(LetterView)
      .sentBetween(year.tenantId, instantAt(day, '00:00'), instantAt(addDays(day, 1), '00:00'));
    // That a morning was held is said to a person at the console; a rehearsal has none, and lets it go by itself.
    for (const letter of letters) if (letter.kind !== 'morning-held') year.onLetter(day, letter);
  }
  // The last day has ended when the figures are drawn up.
  stage.clock.set(instantAt(addDays(year.to, 1), '00:00'));
}

interface Moment {
  readonly at: Date;
  readonly work: (stage: Stage, year: Year) => Promise<void>;
}

interface Outage {
  readonly from: Date;
  readonly to: Date;
}

function momentsOf(day: LocalDate, { events }: Year, outages: readonly Outage[]): Moment[] {
  const start = instantAt(day, '00:00');
  const end = instantAt(addDays(day, 1), '00:00');
  const within = (at: Date): boolean => at >= start && at < end;
  const rounds: Moment[] = [
    { at: instantAt(day, MIDNIGHT_ROUND), work: midnight },
    { at: instantAt(day, MORNING), work: sweep },
  ];
  const ours = rounds.filter(({ at }) => !outages.some((outage) => at >= outage.from && at < outage.to));
  const restarts = outages.filter(({ to }) => within(to)).map(({ to }) => ({ at: to, work: catchUp }));
  const deeds = events
    .filter((event) => within(new Date(event.at)))
    .map((event) => ({ at: new Date(event.at), work: deed(event) }));
  return [...ours, ...restarts, ...deeds].sort((one, other) => one.at.getTime() - other.at.getTime());
}

function outagesOf(events: readonly RehearsalEvent[]): Outage[] {
  return events.flatMap((event) => {
    if (event.do !== 'outage') return [];
    const from = new Date(event.at);
    return [{ from, to: new Date(from.getTime() + event.hours * 3_600_000) }];
  });
}

async function midnight(stage: Stage): Promise<void> {
  await stage.order('mark-overdue');
  await stage.order('freeze-summaries');
}

/** What waits for the morning goes out, then what has come due. */
async function sweep(stage: Stage, { tenantId }: Year): Promise<void> {
  await stage.rooms.get(RequeueLetters).run();
  await stage.settle();
  await stage.order('sweep-due-reminders');
  await stage.order('write-leader-lists');
  // Nobody sits at the console of a rehearsal: a morning that the storm guard holds is let go.
  if ((await stage.rooms.get(ReleaseDigests).run({ tenantId, actorId: null })) > 0) await stage.settle();
}

/** What the first ticks after an outage do. */
async function catchUp(stage: Stage, year: Year): Promise<void> {
  await stage.order('mark-overdue');
  await stage.order('recover-reminders');
  await sweep(stage, year);
}

const deed =
  (event: RehearsalEvent) =>
  async (stage: Stage, year: Year): Promise<void> => {
    if (event.do === 'outage') return;
    const facts = await stage.rooms.get(SummaryFactsView).ofPlan(year.tenantId, year.planId);
    const directory = await stage.rooms.get(LoadDirectory).run(year.tenantId);
    const picked = pickAssignments(facts, event, directory);
    if (picked.length === 0) year.onRefusal(event, 'không có phần việc nào như vậy');
    const meant = agenciesMeant(event.agency, directory);
    for (const fact of picked) {
      const owed = { assignmentId: fact.assignmentId, agencyId: agencyIdOf(fact, directory), meant };
      const outcome = await performEvent(stage.rooms, year.tenantId, event, owed);
      if (!outcome.ok) year.onRefusal(event, `${fact.agency}: ${outcome.message}`);
    }
    await stage.settle();
  };

function agencyIdOf(fact: SummaryFact, directory: Directory): string {
  return directory.byName.get(fact.agency.normalize('NFC'))?.[0]?.id ?? '';
}
