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
    let before = -1;
    let quiet = 0;
    await until(
      `${String(owed)} digests to come to their end`,
      async () => {
        const left = await this.ask(LEFT, [owed]);
        if (left === 0) return true;
        const moved = this.mail.taken.length + (left ?? 0) * 1_000_000;
        quiet = moved === before && left !== null ? quiet + 1 : 0;
        before = moved;
        if (quiet > 0 && (await this.passQuietly(quiet))) quiet = 0;
        this.revive();
        this.minute();
        await new Promise((resolve) => setTimeout(resolve, 700));
        return false;
      },
      limitMs,
    );
  }

  /**
   * To the next attempt that is planned, or by some minutes. Not at once where letters are being sent: whoever does so may be slow, and
   * is dead for good only after looking so often in vain. False: not yet.
   */
  private async passQuietly(looks: number): Promise<boolean> {
    const sending = await this.ask(`select count(*)::int as count from letter where status = 'sending'`);
    if (sending === null || (sending > 0 && looks < PATIENCE)) return false;
    const minutes = await this.ask(NEXT_ATTEMPT, [this.clock.now()]);
    this.pass(sending > 0 ? STEP : Math.max(STEP, minutes ?? 0));
    return true;
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

/** Recipients without a digest, letters that have not come to their end, events nobody passed on. */
const LEFT = `select ($1 - (select count(distinct recipient_agency_id) from letter where kind = 'digest' and recipient_agency_id
      in (select agency_id from assignment where due = (select min(due) from assignment))))::int
    + (select count(*) from letter where next_attempt_at is not null)::int
    + (select count(*) from outbox_event where relayed_at is null)::int as count`;

/** $1 now. Minutes until the first attempt that is planned; 0 where none is. */
const NEXT_ATTEMPT = `select coalesce(ceil(extract(epoch from min(next_attempt_at) - $1::timestamptz) / 60), 0)::int as count
    from letter where status in ('queued', 'unknown') and next_attempt_at is not null`;

function unlessDeadlock(error: unknown): false {
  if (!(error instanceof pg.DatabaseError) || error.code !== '40P01') throw error;
  return false;
}
