import type { LocalDate } from '#calendar';
import { agencyDoor, deadProblem, type Door, isDead, once, peopleDoor } from './recipient-door.js';
import type { LetterClass, RecipientFacts, RecipientProblem, RecipientResolution } from './recipients.js';

/**
 * Who gets a letter to an agency on a day, and why. The agency's own address first, else its officers (a substitute in place of his
 * person), else its coordinators; a letter to the head goes to the head, else in by those doors, addressed to him. `dead`: lower-case
 * addresses that take no mail; they are passed by.
 */
export function resolveRecipients(
  facts: RecipientFacts,
  letterClass: LetterClass,
  day: LocalDate,
  dead: ReadonlySet<string>,
): RecipientResolution {
  const agencyName = facts.agency.name;
  if (letterClass === 'optional' && !facts.takesOptional) {
    const reason = 'cơ quan đã chọn không nhận thư không bắt buộc';
    return { agencyName, to: [], cc: [], route: 'declined', salutation: null, reason, problems: [] };
  }
  const passed: Door[] = [];
  for (const open of doorsTo(facts, letterClass)) {
    const door = open(day, dead);
    if (door.live.length > 0) return enter(facts, letterClass, door, passed, dead);
    passed.push(door);
  }
  return unreachable(agencyName, passed);
}

type Opening = (day: LocalDate, dead: ReadonlySet<string>) => Door;

/** In the order in which they are tried. Coordinators only where there are any: most agencies have none, and that is no fault. */
function doorsTo(facts: RecipientFacts, letterClass: LetterClass): Opening[] {
  const people =
    (role: 'officer' | 'coordinator' | 'head'): Opening =>
    (day, dead) =>
      peopleDoor(facts, role, day, dead);
  const coordinates = facts.people.some(({ roles }) => roles.includes('coordinator'));
  return [
    ...(letterClass === 'escalation' ? [people('head')] : []),
    (_day, dead) => agencyDoor(facts, dead),
    people('officer'),
    ...(coordinates ? [people('coordinator')] : []),
  ];
}

/** The letter goes in by this door; those before it were passed by. */
function enter(
  facts: RecipientFacts,
  letterClass: LetterClass,
  door: Door,
  passed: readonly Door[],
  dead: ReadonlySet<string>,
): RecipientResolution {
  const agencyName = facts.agency.name;
  const copied = copiesOf(facts, door, dead);
  const isForHead = letterClass === 'escalation' && door.route !== 'head';
  return {
    ...{ agencyName, to: door.live, cc: copied.cc },
    route: isForHead ? 'head-through-agency' : door.route,
    salutation: isForHead ? `Kính gửi Thủ trưởng ${agencyName}` : null,
    reason: sayWhy(door, passed, isForHead),
    problems: [...passed, door].flatMap(({ problems }) => problems).concat(copied.problems),
  };
}

/** Whether two letters of one morning would lie in the same mailboxes: then one of them says it all. */
export function shareMailboxes(one: RecipientResolution, other: RecipientResolution): boolean {
  const boxes = ({ to }: RecipientResolution) =>
    to
      .map(({ address }) => address.toLowerCase())
      .sort()
      .join();
  return one.to.length > 0 && boxes(one) === boxes(other);
}

function unreachable(agencyName: string, doors: readonly Door[]): RecipientResolution {
  const reason = doors.map(({ passedBecause }) => passedBecause).join('; ');
  const problems = doors.flatMap((door) => door.problems);
  return { agencyName, to: [], cc: [], route: 'no-live-address', salutation: null, reason, problems };
}

function sayWhy({ route, leadsTo, words }: Door, passed: readonly Door[], isForHead: boolean): string {
  const because = passed.map(({ passedBecause }) => passedBecause).join('; ');
  const plainly = route === 'head' ? 'thư này gửi thủ trưởng cơ quan' : `đây là ${leadsTo}`;
  const goes = passed.length === 0 ? plainly : `${because}, nên thư đến ${leadsTo}`;
  const substitutes = words.length === 0 ? '' : `; ${words.join('; ')}`;
  return `${goes}${isForHead ? ', kính gửi Thủ trưởng' : ''}${substitutes}`;
}

function copiesOf(
  { copies }: RecipientFacts,
  { live }: Door,
  dead: ReadonlySet<string>,
): Pick<RecipientResolution, 'cc'> & { problems: RecipientProblem[] } {
  const taken = new Set(live.map(({ address }) => address.toLowerCase()));
  const asked = once(copies).filter(({ address }) => !taken.has(address.toLowerCase()));
  return {
    cc: asked.filter(({ address }) => !isDead(address, dead)),
    problems: asked
      .filter(({ address }) => isDead(address, dead))
      .map(({ address, name }) => deadProblem(address, name === '' ? 'nơi nhận bản sao' : name)),
  };
}
