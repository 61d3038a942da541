import pg from 'pg';
import { CreateAccount, SAMPLE_PASSWORD } from '#identity';
import { freePort, SetClock } from '#platform';
import { openRooms } from '../morning/a-country.js';
import { Visitor } from '../support/visitor.js';

/** An agency's officer who works while the house is breaking down, and remembers what the API said was done. */
export class Office {
  private readonly answered = new Set<string>();
  private isOpen = true;

  constructor(
    readonly port: number,
    private readonly duties: readonly string[],
  ) {}

  /** Begins one duty after another; each until the API has said that it is begun. Resolves when told to stop. */
  async work(): Promise<void> {
    let visitor = new Visitor(`http://127.0.0.1:${String(this.port)}`);
    for (const id of this.duties) {
      while (this.isOpen && !this.answered.has(id)) {
        const status = await visitor
          .post(`/api/assignments/${id}/start`)
          .then((answer) => answer.status)
          .catch(() => 0);
        if (status === 200 || status === 409) this.answered.add(id);
        else if (status === 401 || status === 403) visitor = await this.signIn();
        else await new Promise((resolve) => setTimeout(resolve, 50));
      }
      if (!this.isOpen) return;
    }
  }

  /** Returns how many deeds the API answered for. */
  async stop(working: Promise<void>): Promise<number> {
    this.isOpen = false;
    await working;
    return this.answered.size;
  }

  /** Deeds that were answered for and are not there, or there twice. */
  async kept(databaseUrl: string): Promise<{ missing: number; twice: number }> {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    const { rows } = await client.query<{ id: string; count: number }>(
      `select assignment_id as id, count(*)::int as count from assignment_history where action = 'start' group by assignment_id`,
    );
    await client.end();
    const done = new Map(rows.map(({ id, count }) => [id, count]));
    return {
      missing: [...this.answered].filter((id) => !done.has(id)).length,
      twice: rows.filter(({ count }) => count > 1).length,
    };
  }

  private async signIn(): Promise<Visitor> {
    const visitor = new Visitor(`http://127.0.0.1:${String(this.port)}`);
    await visitor.signIn('can-bo').catch(() => undefined);
    return visitor;
  }
}

/** The first agency of the country, its officer's account, and the work it is given besides: duties not yet due, to be begun. */
export async function anOffice(databaseUrl: string, now: Date): Promise<Office> {
  const { tenantId, agencyId, duties } = await giveWork(databaseUrl);
  const rooms = await openRooms(databaseUrl, new SetClock(now));
  const account = { tenantId, agencyId, actorId: null, personId: null, displayName: 'Cán bộ', signInName: 'can-bo' };
  await rooms.get(CreateAccount).run({ ...account, roles: ['officer'], samplePassword: SAMPLE_PASSWORD });
  await rooms.close();
  return new Office(await freePort(), duties);
}

async function giveWork(databaseUrl: string): Promise<{ tenantId: string; agencyId: string; duties: string[] }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const found = await client.query<{ tenantId: string; agencyId: string }>(
      `select tenant_id as "tenantId", agency_id as "agencyId" from assignment order by agency_id limit 1`,
    );
    const [office] = found.rows as [{ tenantId: string; agencyId: string }];
    const given = await client.query<{ id: string }>(GIVE, [office.tenantId, office.agencyId]);
    const duties = given.rows.map(({ id }) => id);
    await client.query(REMIND, [duties, office.agencyId]);
    return { ...office, duties };
  } finally {
    await client.end();
  }
}

const GIVE = `update assignment set agency_id = $2 where id in (select id from assignment
    where tenant_id = $1 and due > (select min(due) from assignment) limit 400) returning id`;

/** Whoever was to be reminded because of owing the duty is so no more; the one who stands over both still is. */
const REMIND = `update reminder_schedule s set recipient_agency_id = $2 from assignment a
   where a.id = s.assignment_id and a.id = any($1::uuid[]) and s.recipient_agency_id <> a.standing_agency_id`;
