import { type Agency, type Directory, type IssuerView, resolveAgencyName } from '#directory';

export interface Supporters {
  /** Each agency once, in the order of the names. */
  readonly agencies: readonly Pick<Agency, 'id' | 'name'>[];
  /** Names as printed that the directory does not know, or that several agencies answer to. */
  readonly unknown: readonly string[];
}

/** The agencies that stand behind the names of a plan's "cơ quan phối hợp", groups and exceptions read as for leads. */
export function supportersOf(names: readonly string[], directory: Directory, issuer: IssuerView): Supporters {
  const agencies = new Map<string, Agency>();
  const unknown: string[] = [];
  for (const name of names) {
    const found = resolveAgencyName(name, directory, issuer);
    if (found.kind === 'unknown') unknown.push(name);
    else for (const agency of found.kind === 'agency' ? [found.agency] : found.members) agencies.set(agency.id, agency);
  }
  return { agencies: [...agencies.values()].map(({ id, name }) => ({ id, name })), unknown };
}

/** Whoever leads the task, or its own share of it, does not support it beside. */
export function without(agencies: Supporters['agencies'], leads: ReadonlySet<string>): Supporters['agencies'] {
  return agencies.filter(({ id }) => !leads.has(id));
}
