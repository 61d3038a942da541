import { resolveAgencyName } from '#directory';
import type { PlanReading } from './reading/plan-reading.js';
import type { Neighbourhood } from './resolve-leads.js';

/**
 * Who coordinates the plan, proposed for the draft: an office the plan itself makes report over the whole year, else the one
 * that does so by custom. A person may choose another before publication.
 */
export function proposeStandingAgency(reading: PlanReading, around: Neighbourhood): string | null {
  const customary = around.issuer.issuerKind === 'department' ? 'Văn phòng' : 'Sở Nội vụ';
  const reporting = reading.reporting.filter((regime) => regime.periods.length >= 3).flatMap((regime) => regime.who);
  return [customary, ...reporting].map((name) => agencyIdOf(name, around)).find((id) => id !== null) ?? null;
}

/** The agency that a name means, when it means exactly one. */
export function agencyIdOf(name: string, { directory, issuer }: Neighbourhood): string | null {
  const found = resolveAgencyName(name, directory, issuer);
  return found.kind === 'agency' ? found.agency.id : null;
}
