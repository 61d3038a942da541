import { Injectable } from '@nestjs/common';
import { type LocalDate, localDateOf } from '#calendar';
import { LoadDeadAddresses, LoadPeople, LoadRecipients } from '#directory';
import { PlansInForceView } from '#plan';
import { Clock } from '#platform';

export interface Coordinator {
  readonly agencyId: string;
  readonly name: string;
  /** Null: nobody of the agency can be reached. */
  readonly address: string | null;
}

/** Who is told when something is wrong with a tenant's letters: the coordinators of its standing agencies, else the agencies themselves. */
@Injectable()
export class FindCoordinators {
  constructor(
    private readonly plans: PlansInForceView,
    private readonly people: LoadPeople,
    private readonly recipients: LoadRecipients,
    private readonly deadAddresses: LoadDeadAddresses,
    private readonly clock: Clock,
  ) {}

  async run(tenantId: string): Promise<Coordinator[]> {
    const day = localDateOf(this.clock.now());
    const standing = (await this.plans.standingAgencies(day)).filter((agency) => agency.tenantId === tenantId);
    if (standing.length === 0) return [];
    const agencyIds = standing.map(({ agencyId }) => agencyId);
    const resolve = await this.recipients.run({ tenantId, agencyIds });
    const living = await this.living(tenantId);
    return agencyIds.flatMap((agencyId) => {
      const own = living.filter((person) => person.agencyId === agencyId);
      return own.length > 0 ? own : doorOf(agencyId, day, resolve);
    });
  }

  private async living(tenantId: string): Promise<Coordinator[]> {
    const dead = await this.deadAddresses.run(tenantId);
    return (await this.people.run(tenantId))
      .filter(({ roles, email }) => roles.includes('coordinator') && !dead.has(email.toLowerCase()))
      .map(({ agencyId, displayName: name, email: address }) => ({ agencyId, name, address }));
  }
}

function doorOf(
  agencyId: string,
  day: LocalDate,
  resolve: Awaited<ReturnType<LoadRecipients['run']>>,
): readonly Coordinator[] {
  const { to, agencyName } = resolve(agencyId, 'duty', day);
  return to.length > 0
    ? to.map(({ name, address }) => ({ agencyId, name, address }))
    : [{ agencyId, name: agencyName, address: null }];
}
