import { CreateAccount, SAMPLE_PASSWORD } from '#identity';
import { freePort, SetClock } from '#platform';
import { openRooms } from '../morning/a-country.js';
import { clockSetTo } from '../morning/running-clock.js';
import { Service } from '../morning/service.js';
import { dist } from './a-morning-run.js';
import { Field, withClient } from './a-field.js';
import { Officer } from './an-officer.js';
import { measure, rounded } from './measure.js';
import { anApiFloor } from './programs.js';

/** Each agency has a thousand duties, or a hundred. */
const full = { tenants: 1, agencies: 100, assignments: 100_000, due: 100, rounds: 5, requests: 50 };
const small = { tenants: 1, agencies: 10, assignments: 1_000, due: 10, rounds: 3, requests: 10 };
/** Nothing is due for weeks: nobody else is at work. */
const MORNING = new Date('2026-02-02T02:00:00Z');

interface Office {
  readonly tenantId: string;
  readonly agencyId: string;
  readonly duties: readonly string[];
}

type Ask = (officer: Officer, duty: string) => Promise<void>;

/** What an officer asks all day: the list of duties, one duty, and a deed on it. Milliseconds a request. */
const asked: Readonly<Record<string, Ask>> = {
  list: (officer) => officer.ask('GET', '/api/assignments'),
  one: (officer, duty) => officer.ask('GET', `/api/assignments/${duty}`),
  start: (officer, duty) => officer.ask('POST', `/api/assignments/${duty}/start`),
};

/** The real API process, signed in, beside the same statements behind a bare HTTP server, in turn; a line for each kind of request. */
export async function benchApi(quick: boolean): Promise<object[]> {
  const { rounds, requests, ...size } = quick ? small : full;
  const field = await Field.open();
  try {
    await field.seed('country', size);
    const databaseUrl = field.urlOf('country');
    const office = await anOffice(databaseUrl);
    const environment = {
      DATABASE_URL: databaseUrl,
      PORT: String(await freePort()),
      SAMPLE: 'yes',
      LOG_LEVEL: 'error',
    };
    const api = await Service.start('api', { program: dist, environment, clock: clockSetTo(MORNING) });
    const floor = await anApiFloor(databaseUrl);
    try {
      const product = await Officer.signIn(`http://127.0.0.1:${environment.PORT}`, 'can-bo');
      const sides = { product, bare: product.at(floor.url), duties: office.duties };
      return await measured(sides, { rounds, requests, ...size });
    } finally {
      floor.stop();
      await api.stop();
    }
  } finally {
    await field.close();
  }
}

interface Sides {
  readonly product: Officer;
  readonly bare: Officer;
  readonly duties: readonly string[];
}

async function measured(
  { product, bare, duties }: Sides,
  { rounds, requests, ...size }: { rounds: number; requests: number; agencies: number; assignments: number },
): Promise<object[]> {
  // A duty is begun once only; each request takes the next.
  let next = 0;
  const lines: object[] = [];
  for (const [request, ask] of Object.entries(asked)) {
    const work = (officer: Officer) => async () => {
      for (let count = 0; count < requests; count += 1) await ask(officer, duties[next++ % duties.length] ?? '');
    };
    const { productMs, floorMs, ratio } = await measure(rounds, work(product), work(bare));
    const each = { productMs: rounded(productMs / requests), floorMs: rounded(floorMs / requests), ratio };
    lines.push({ request, agencies: size.agencies, assignments: size.assignments, rounds, requests, ...each });
  }
  return lines;
}

/** An agency's officer with an account, and enough duties that are not begun. */
async function anOffice(databaseUrl: string): Promise<Office> {
  const office = await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<Office>(
      `select tenant_id as "tenantId", agency_id as "agencyId", array_agg(id order by id) as duties from assignment
        group by tenant_id, agency_id order by agency_id limit 1`,
    );
    return rows[0];
  });
  if (!office) throw new Error('There is no agency.');
  const rooms = await openRooms(databaseUrl, new SetClock(MORNING));
  const { tenantId, agencyId } = office;
  const account = { tenantId, agencyId, actorId: null, personId: null, displayName: 'Cán bộ', signInName: 'can-bo' };
  await rooms.get(CreateAccount).run({ ...account, roles: ['officer'], samplePassword: SAMPLE_PASSWORD });
  await rooms.close();
  return office;
}
