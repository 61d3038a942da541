import type { LeadTarget } from '#contracts';
import {
  type AgencyResolution,
  type Directory,
  foldName,
  type IssuerView,
  resolveAgencyName,
  type Suggestion,
} from '#directory';
import type { LeadScope } from './task-draft.js';

/** Whom the names of a plan may mean. */
export interface Neighbourhood {
  readonly directory: Directory;
  readonly issuer: IssuerView;
}

export interface ResolvedLeads {
  readonly leads: readonly LeadTarget[];
  readonly unknown: readonly { readonly name: string; readonly suggestions: readonly Suggestion[] }[];
}

/** The leads as printed, found in the directory; names that nobody answers to, or several do, stay unknown. */
export function resolveLeads(
  names: readonly string[],
  scopes: readonly LeadScope[],
  { directory, issuer }: Neighbourhood,
): ResolvedLeads {
  const scopeOf = new Map(scopes.map(({ agency, scope }) => [foldName(agency), scope]));
  const resolved = names.map((name) => ({ name, found: resolveAgencyName(name, directory, issuer) }));
  return {
    leads: resolved.flatMap(({ name, found }) => targetOf(found, scopeOf.get(foldName(name)) ?? null)),
    unknown: resolved.flatMap(({ name, found }) =>
      found.kind === 'unknown' ? [{ name, suggestions: found.suggestions }] : [],
    ),
  };
}

/** A lead chosen by a person; null when the directory does not have it. A group is chosen by its id or its name. */
export function chosenLead(
  choice: { readonly kind: 'agency' | 'group'; readonly id: string },
  { directory, issuer }: Neighbourhood,
): LeadTarget | null {
  if (choice.kind === 'agency') {
    const agency = directory.byId.get(choice.id);
    return agency?.active === true ? { kind: 'agency', id: agency.id, name: agency.name, scope: null } : null;
  }
  const name = directory.groups.find((group) => group.id === choice.id)?.name ?? choice.id;
  const found = resolveAgencyName(name, directory, issuer);
  return found.kind === 'group' ? (targetOf(found, null)[0] ?? null) : null;
}

export function suggestedLead(suggestion: Suggestion, { directory, issuer }: Neighbourhood): LeadTarget | null {
  return targetOf(resolveAgencyName(suggestion.name, directory, issuer), null)[0] ?? null;
}

function targetOf(found: AgencyResolution, scope: string | null): LeadTarget[] {
  if (found.kind === 'unknown') return [];
  if (found.kind === 'agency') return [{ kind: 'agency', id: found.agency.id, name: found.agency.name, scope }];
  const except = found.except.map(({ id, name }) => ({ id, name }));
  return [{ kind: 'group', id: found.group.name, name: found.group.name, scope, except }];
}
