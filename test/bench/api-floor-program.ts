import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

// What the API's answers cost at the least: the statements they stand on, by plain pg behind a bare HTTP server. Says its port.
const pool = new pg.Pool({ connectionString: process.argv[2] ?? '', max: 10 });

interface Officer {
  readonly id: string;
  readonly tenant_id: string;
  readonly agency_id: string;
}

const LIST = `select a.id, a.plan_id, a.plan_year, a.task_position, a."row", a.area_code, a.area_name, a.title, a.kind, a.agency_id, a.agency_name,
    a.approver_agency_id, a.approver_agency_name, a.state, a.due_nominal::text, a.due_original::text, a.due::text, a.reported_at,
    a.approved_report_sent_on::text, exists (select 1 from extension_request e where e.assignment_id = a.id and e.decision is null) as asked
  from assignment a where a.tenant_id = $1 and a.agency_id = $2
 order by a.state in ('completed', 'cancelled', 'superseded'), a.due nulls last, a.task_position, a.agency_name, a.id limit 20`;
const COUNT = 'select count(*) from assignment a where a.tenant_id = $1 and a.agency_id = $2';
const ONE = [
  'select * from assignment where tenant_id = $1 and id = $2',
  'select * from completion_report where tenant_id = $1 and assignment_id = $2 order by version',
  'select * from extension_request where tenant_id = $1 and assignment_id = $2 order by asked_at, id',
  'select * from assignment_history where tenant_id = $1 and assignment_id = $2 order by at, id',
];
const START = [
  `select * from assignment where tenant_id = $1 and id = $2 for update`,
  `update assignment set state = 'in_progress', started_at = now() where tenant_id = $1 and id = $2`,
  `insert into assignment_history (id, tenant_id, assignment_id, at, action, from_state, to_state) values ($3, $1, $2, now(), 'start', 'assigned', 'in_progress')`,
  `insert into audit_entry (id, tenant_id, action, subject, detail, at) values ($3, $1, 'assignment.started', $2::text, '{}', now())`,
  `insert into outbox_event (id, tenant_id, type, key, payload, occurred_at) values ($3, $1, 'assignment.started', $2::text, '{}', now())`,
];

async function whoIs(request: IncomingMessage): Promise<Officer> {
  const token = /dondoc_session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const hash = createHash('sha256').update(token).digest('hex');
  const session = await pool.query<{ account_id: string }>('select * from session where token_hash = $1', [hash]);
  const account = await pool.query<Officer>('select * from account where id = $1', [session.rows[0]?.account_id]);
  const [officer] = account.rows;
  if (!officer) throw new Error('nobody is signed in');
  return officer;
}

async function start(officer: Officer, id: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const statement of START)
      await client.query(statement, [officer.tenant_id, id, ...(statement.includes('$3') ? [randomUUID()] : [])]);
    await client.query('commit');
  } finally {
    client.release();
  }
}

async function one({ tenant_id }: Officer, id: string): Promise<unknown[]> {
  const parts: unknown[] = [];
  for (const statement of ONE) parts.push((await pool.query<object>(statement, [tenant_id, id])).rows);
  return parts;
}

async function answer(request: IncomingMessage): Promise<unknown> {
  const officer = await whoIs(request);
  const [, , , id, deed] = (request.url ?? '').split('/');
  if (id === undefined) {
    const of = [officer.tenant_id, officer.agency_id];
    return [(await pool.query<object>(LIST, of)).rows, (await pool.query<object>(COUNT, of)).rows];
  }
  if (deed === 'start') await start(officer, id);
  return one(officer, id);
}

const server = createServer((request, response) => {
  answer(request)
    .then((body) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body)))
    .catch((error: unknown) => response.writeHead(500).end(String(error)));
});
process.on('disconnect', () => process.exit(0));
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
