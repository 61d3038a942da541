import { formatDate, type LocalDate } from '#calendar';
import type { RecipientFacts, RecipientPerson, RecipientProblem, Substitution } from './recipients.js';

export interface StandIn {
  /** The person, then whoever receives for him that day, then whoever receives for that one. */
  readonly chain: readonly RecipientPerson[];
  readonly words: readonly string[];
  readonly problems: readonly RecipientProblem[];
}

/** Who receives for a person on a day. Going round in a circle ends where it began. */
export function standInOf(person: RecipientPerson, facts: RecipientFacts, day: LocalDate): StandIn {
  const chain = [person];
  const words: string[] = [];
  for (;;) {
    const last = chain.at(-1) ?? person;
    const substitution = substitutionOn(facts.substitutions, last.id, day);
    if (substitution === undefined) return { chain, words, problems: [] };
    const next = facts.people.find(({ id }) => id === substitution.substituteId);
    if (next === undefined) return { chain, words, problems: [gone(last)] };
    if (chain.includes(next)) return { chain, words, problems: [] };
    chain.push(next);
    const { from, to } = substitution;
    words.push(`${next.name} nhận thay ${last.name} từ ${formatDate(from)} đến ${formatDate(to)}`);
  }
}

/** Of several at once the one that began last. */
function substitutionOn(all: readonly Substitution[], personId: string, day: LocalDate): Substitution | undefined {
  return all
    .filter((each) => each.personId === personId && each.from <= day && day <= each.to)
    .reduce<Substitution | undefined>(
      (latest, each) => (latest === undefined || each.from >= latest.from ? each : latest),
      undefined,
    );
}

function gone({ name }: RecipientPerson): RecipientProblem {
  return {
    code: 'substitute-gone',
    message: `Người nhận thay ${name} không còn trong danh bạ của cơ quan; ${name} vẫn nhận thư.`,
  };
}
