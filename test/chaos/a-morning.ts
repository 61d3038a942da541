import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Redis } from 'ioredis';
import pg from 'pg';
import { inject } from 'vitest';
import type { TestRedis } from '../morning/a-redis.js';
import { type ClockSetting, clockSetTo, RunningClock } from '../morning/running-clock.js';
import { Service, type ServiceName } from '../morning/service.js';
import { until } from '../support/until.js';
import { MoodyServer } from './a-moody-server.js';
import { countMorning } from './count-morning.js';
import type { Figures } from './figures.js';

const MINUTE = 60_000;
/** Minutes of the clock that pass where nothing moves; of two, the second makes the claim of a dead worker stale. */
const STEP = 6;
/** Looks at a conversation that does not move before it is given up. */
const PATIENCE = 5;
const logs = fileURLToPath(new URL('../../test-artefacts/chaos/', import.meta.url));

export interface MorningOptions {
  readonly databaseUrl: string;
  /** When the clock starts. */
  readonly at: Date;
  /** How fast the clock of all services runs. */
  readonly rate?: number;
  readonly redis?: TestRedis | null;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Services in processes of their own, a mail server with moods, one clock for all; what is done to them is noted. */
export class Morning {
  readonly mail = new MoodyServer();
  /** From when until when something was broken, by the machine's clock. */
  readonly faults: { readonly from: number; to: number }[] = [];
  readonly clock: RunningClock;
  readonly services: { name: ServiceName; service: Service; environment: Readonly<Record<string, string>> }[] = [];
  private readonly pool: pg.Pool;

  private constructor(private readonly options: MorningOptions) {
    this.clock = new RunningClock(clockSetTo(options.at, options.rate ?? 1));
    this.pool = new pg.Pool({ connectionString: options.databaseUrl, max: 2 });
    this.pool.on('error', () => undefined);
  }

  static async begin(options: MorningOptions): Promise<Morning> {
    mkdirSync(logs, { recursive: true });
    const morning = new Morning(options);
    await morning.mail.start();
    return morning;
  }

  /** Starts one more, and waits until it works. */
  async open(name: ServiceName, environment: Readonly<Record<string, string>> = {}): Promise<Service> {
    const slot = { name, environment, service: this.launch(name, environment) };
    this.services.push(slot);
    if (!(await slot.service.ready)) throw new Error(`The ${name} did not start, see ${logs}${name}.log`);
    return slot.service;
  }

  /** Starts again what has ended, as the one who watches over them does. Returns how many had. */
  revive(): number {
    const dead = this.services.filter(({ service }) => !service.isAlive);
    for (const slot of dead) slot.service = this.launch(slot.name, slot.environment);
    return dead.length;
  }

  set(clock: ClockSetting): void {
    this.clock.setting = clock;
    for (const { service } of this.services) service.tell({ clock });
  }

  setTo(moment: Date | string): void {
    this.set(clockSetTo(new Date(moment), this.options.rate ?? 1));
  }

  pass(minutes: number): void {
    this.set(clockSetTo(new Date(this.clock.now().getTime() + minutes * MINUTE), this.options.rate ?? 1));
  }

  /** Something breaks now; it lasts until the returned function is called, if it is. */
  fault(): () => void {
    const fault = { from: Date.now(), to: Date.now() };
    this.faults.push(fault);
    return () => {
      fault.to = Date.now();
    };
  }

  /** Brings forward what every worker's timers would do within the minute. */
  minute(): void {
    for (const { name, service } of this.services) {
      if (name !== 'worker') continue;
      service.tell({ tick: 'sweep-due-reminders' });
      service.tell({ recoverLetters: true });
    }
  }

  async query<T extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<T[]> {
    return (await this.pool.query<T>(text, [...values])).rows;
  }

  /** The number a query answers; null while the database does not. */
  async ask(text: string, values: readonly unknown[] = []): Promise<number | null> {
    const rows = await this.query<{ count: number }>(text, values).catch(() => null);
    return rows?.[0]?.count ?? null;
  }

  sent(): Promise<number | null> {
    return this.ask(`select count(*)::int as count from letter where kind = 'digest' and status = 'sent'`);
  }

  /** So many digests are sent, without any time passing. */
  async allSent(digests: number): Promise<void> {
    this.minute();
    await until(`${String(digests)} digests to be sent`, async () => (await this.sent()) === digests, 120_000);
  }

  /** A sweep that began after now has ended. */
  async swept(limitMs = 60_000): Promise<void> {
    const now = this.clock.now();
    await until(
      'a sweep',
      async () => {
        const found = `select count(*)::int as count from heartbeat where name = 'sweep' and at > $1`;
        return (await this.ask(found, [now])) === 1;
      },
      limitMs,
    );
  }

  /** All of the queue's store is gone. */
  async emptyQueues(): Promise<void> {
    this.fault();
    if (this.options.redis) {
      const redis = new Redis(this.options.redis.url);
      await redis.flushall();
      redis.disconnect();
      return;
    }
    const tables = await this.query<{ name: string }>(
      `select format('queue.%I', tablename) as name from pg_tables where schemaname = 'queue' and tablename <> 'migration'`,
    );
    const empty = `set local deadlock_timeout = '50ms'; truncate ${tables.map(({ name }) => name).join(', ')}`;
    // A worker that holds one of the tables and waits for another must go first.
    await until('the queue to be emptied', () => this.pool.query(empty).then(() => true, unlessDeadlock));
  }

  /**
   * Lets time pass, as soon as nothing moves any more, until every letter of the owed digests has come to its end and nothing waits.
   * Whatever ends meanwhile is started again.
   */
  async settle(owed: number, limitMs = 180_000): Promise<void> {
    let before = '';
    let quiet = 0;
    await until(
      `${String(owed)} digests to come to their end`,
      async () => {
        const [state] = await this.query<State>(STATE, [owed, this.clock.now()]).catch(() => []);
        if (state && state.unwritten + state.waiting + state.unrelayed === 0) return true;
        const moved = JSON.stringify([this.mail.taken.length, { ...state, minutes: 0 }]);
        quiet = state && moved === before ? quiet + 1 : 0;
        before = moved;
        if (state && quiet >= (state.sending > 0 ? PATIENCE : 1)) {
          this.pass(minutesToPass(state));
          quiet = 0;
        }
        this.revive();
        this.minute();
        await new Promise((resolve) => setTimeout(resolve, 700));
        return false;
      },
      limitMs,
    );
  }

  /** No worker speaks to the mail server: the clock may leap without leaping over a conversation. */
  async silence(): Promise<void> {
    const sending = `select count(*)::int as count from letter where status = 'sending'`;
    await until('the workers to be silent', async () => (await this.ask(sending)) === 0);
  }

  count(fault: string, note = ''): Promise<Figures> {
    return countMorning(this, fault, note);
  }

  async end(): Promise<void> {
    await Promise.all(this.services.map(({ service }) => service.kill()));
    await this.mail.stop();
    await this.pool.end();
  }

  private launch(name: ServiceName, environment: Readonly<Record<string, string>>): Service {
    const { databaseUrl, redis } = this.options;
    const given = {
      // With the sample's password one may sign in.
      ...{ DATABASE_URL: databaseUrl, SMTP_URL: this.mail.url, LOG_LEVEL: 'warn', SAMPLE: 'yes' },
      ...(redis && { REDIS_URL: redis.url }),
      ...this.options.environment,
      ...environment,
    };
    const log = `${logs}${name}.log`;
    return Service.launch(name, { program: inject('program'), environment: given, clock: this.clock.setting, log });
  }
}

/** How far the morning is. */
interface State {
  /** Recipients without a digest. */
  readonly unwritten: number;
  /** Letters that have not come to their end. */
  readonly waiting: number;
  /** Events nobody passed on. */
  readonly unrelayed: number;
  /** Letters in the hands of a worker, alive or dead. */
  readonly sending: number;
  /** Letters that could go now. */
  readonly due: number;
  /** Until the next letter could go. */
  readonly minutes: number;
}

/** $1 recipients owed, $2 now. */
const STATE = `select
    ($1 - (select count(distinct recipient_agency_id) from letter where kind = 'digest' and recipient_agency_id
      in (select agency_id from assignment where due = (select min(due) from assignment))))::int as unwritten,
    (select count(*) from outbox_event where relayed_at is null)::int as unrelayed,
    count(*)::int as waiting,
    count(*) filter (where status = 'sending')::int as sending,
    count(*) filter (where status <> 'sending' and next_attempt_at <= $2)::int as due,
    coalesce(ceil(extract(epoch from min(next_attempt_at) - $2::timestamptz) / 60), 0)::int as minutes
  from letter where next_attempt_at is not null`;

/** A claim that is made while the clock leaps far would look as if a dead worker had made it: only what nobody can claim is leapt to. */
function minutesToPass({ unwritten, sending, due, minutes }: State): number {
  return unwritten + sending + due > 0 ? STEP : Math.max(STEP, minutes);
}

function unlessDeadlock(error: unknown): false {
  if (!(error instanceof pg.DatabaseError) || error.code !== '40P01') throw error;
  return false;
}
