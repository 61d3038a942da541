import type { LeadTarget } from '#contracts';
import {
  type AgencyResolution,
  type Directory,
  foldName,
  type IssuerView,
  resolveAgencyName,
  type Suggestion,
} from '#directory';
import type { TaskDraft } from './task-draft.js';

/** Whom the names of a plan may mean. */
export interface Neighbourhood {
  readonly directory: Directory;
  readonly issuer: IssuerView;
}

export interface ResolvedLeads {
  readonly leads: readonly LeadTarget[];
  readonly unknown: readonly { readonly name: string; readonly suggestions: readonly Suggestion[] }[];
}

/** The leads as printed: as a person explained them, else found in the directory; names that nobody answers to, or several do, stay unknown. */
export function resolveLeads(
  { leadNames, leadScopes, leadMeanings }: Pick<TaskDraft, 'leadNames' | 'leadScopes' | 'leadMeanings'>,
  hood: Neighbourhood,
): ResolvedLeads {
  const scopeOf = new Map(leadScopes.map(({ agency, scope }) => [foldName(agency), scope]));
  const meaningsOf = Map.groupBy(leadMeanings, ({ name }) => foldName(name));
  const resolved = leadNames.map((name) => {
    const folded = foldName(name);
    const scope = scopeOf.get(folded) ?? null;
    const meant = (meaningsOf.get(folded) ?? []).flatMap((meaning) => chosenLead(meaning, hood) ?? []);
    if (meant.length > 0) return { leads: meant.map((lead) => ({ ...lead, scope })), unknown: [] };
    const found = resolveAgencyName(name, hood.directory, hood.issuer);
    const unknown = found.kind === 'unknown' ? [{ name, suggestions: found.suggestions }] : [];
    return { leads: targetOf(found, scope), unknown };
  });
  return { leads: resolved.flatMap(({ leads }) => leads), unknown: resolved.flatMap(({ unknown }) => unknown) };
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
