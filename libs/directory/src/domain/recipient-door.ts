import type { LocalDate } from '#calendar';
import type { Role } from './person.js';
import type { Mailbox, RecipientFacts, RecipientProblem, RecipientRoute } from './recipients.js';
import { type StandIn, standInOf } from './stand-in.js';

/** One way into an agency, as it stands on a day. */
export interface Door {
  readonly route: RecipientRoute;
  /** Vietnamese: whom it leads to. */
  readonly leadsTo: string;
  /** Those who can be reached. */
  readonly live: readonly Mailbox[];
  /** Vietnamese: why it was passed by, where nobody can be reached. */
  readonly passedBecause: string;
  /** Vietnamese: who receives for whom. */
  readonly words: readonly string[];
  readonly problems: readonly RecipientProblem[];
}

const roleDoors = {
  officer: { route: 'officers', who: 'chuyên viên', code: 'no-officer' },
  coordinator: { route: 'coordinators', who: 'cán bộ điều phối', code: 'no-officer' },
  head: { route: 'head', who: 'thủ trưởng', code: 'no-head' },
} as const;

export function agencyDoor({ agency }: RecipientFacts, dead: ReadonlySet<string>): Door {
  const { name, email } = agency;
  const leadsTo = 'địa chỉ nhận việc của cơ quan';
  if (email === null) {
    const problem = { code: 'no-agency-address', message: `${name} chưa có địa chỉ thư điện tử.` } as const;
    return { ...empty, route: 'agency', leadsTo, passedBecause: 'cơ quan chưa có địa chỉ riêng', problems: [problem] };
  }
  if (!isDead(email, dead)) return { ...empty, route: 'agency', leadsTo, live: [{ name, address: email }] };
  const passedBecause = `địa chỉ của cơ quan (${email}) không còn nhận được thư`;
  return { ...empty, route: 'agency', leadsTo, passedBecause, problems: [deadProblem(email, name)] };
}

/** The people of a role, each replaced by whoever receives for him that day. */
export function peopleDoor(
  facts: RecipientFacts,
  role: keyof typeof roleDoors & Role,
  day: LocalDate,
  dead: ReadonlySet<string>,
): Door {
  const { route, who, code } = roleDoors[role];
  const people = facts.people.filter(({ roles }) => roles.includes(role));
  const leadsTo = `${who} của cơ quan`;
  if (people.length === 0) {
    const passedBecause = `danh bạ chưa có ${leadsTo}`;
    const problem = { code, message: `Danh bạ chưa có ${who} của ${facts.agency.name}.` };
    return { ...empty, route, leadsTo, passedBecause, problems: [problem] };
  }
  const reached = people.map((person) => reach(standInOf(person, facts, day), dead));
  const silent = [...new Set(reached.flatMap(({ passed }) => passed))];
  return {
    ...{ route, leadsTo },
    live: once(reached.flatMap(({ box }) => box ?? [])),
    passedBecause: `địa chỉ của ${who} (${silent.map(({ address }) => address).join(', ')}) không còn nhận được thư`,
    words: reached.flatMap(({ words }) => words),
    problems: [
      ...reached.flatMap(({ problems }) => problems),
      ...silent.map(({ address, name }) => deadProblem(address, name)),
    ],
  };
}

/** The last of a chain who can be reached; those after him were passed by. */
function reach({ chain, words, problems }: StandIn, dead: ReadonlySet<string>) {
  const at = chain.findLastIndex(({ address }) => !isDead(address, dead));
  return { box: chain[at], passed: chain.slice(at + 1), words: words.slice(0, Math.max(at, 0)), problems };
}

/** Addresses are compared in lower case. */
export function isDead(address: string, dead: ReadonlySet<string>): boolean {
  return dead.has(address.toLowerCase());
}

export function deadProblem(address: string, name: string): RecipientProblem {
  return { code: 'dead-address', message: `Địa chỉ ${address} của ${name} không còn nhận được thư.` };
}

/** Each address once, the first name it came under. */
export function once(boxes: readonly Mailbox[]): Mailbox[] {
  const byAddress = new Map<string, Mailbox>();
  for (const { name, address } of boxes) {
    const key = address.toLowerCase();
    if (!byAddress.has(key)) byAddress.set(key, { name, address });
  }
  return [...byAddress.values()];
}

const empty = { live: [], passedBecause: '', words: [], problems: [] };
