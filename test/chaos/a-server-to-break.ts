import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { EmbeddedPostgres } from '#platform';
import { type CountrySize, seedCountry } from '../morning/a-country.js';
import { until } from '../support/until.js';

/** The product's own PostgreSQL, on a disk that may be small, that a test may end and start again on its port. */
export class ServerToBreak {
  private copies = 0;

  private constructor(
    private readonly postgres: EmbeddedPostgres,
    private readonly folder: string,
    private readonly isMounted: boolean,
    /** What it was started with. */
    private readonly command: readonly string[],
    private readonly account: { readonly uid: number; readonly gid: number },
  ) {}

  static async start(diskMegabytes?: number): Promise<ServerToBreak> {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-chaos-'));
    // Open to the account that PostgreSQL runs as, so that it can be started again without further ado.
    chmodSync(folder, 0o755);
    if (diskMegabytes && !mount(folder, diskMegabytes)) throw new Error('No right to mount a disk.');
    const small = diskMegabytes ? ['max_wal_size=48MB', 'min_wal_size=32MB', 'wal_recycle=off'] : [];
    const postgres = await EmbeddedPostgres.start(folder, small);
    const pid = postmaster(folder);
    const command = readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8')
      .split('\0')
      .slice(0, -1);
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    const id = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]);
    const account = { uid: id('Uid'), gid: id('Gid') };
    return new ServerToBreak(postgres, folder, diskMegabytes !== undefined, command, account);
  }

  static get canMount(): boolean {
    const probe = mkdtempSync(join(tmpdir(), 'dondoc-mount-'));
    const can = mount(probe, 1);
    if (can) spawnSync('umount', [probe]);
    rmSync(probe, { recursive: true });
    return can;
  }

  async seed(name: string, size: CountrySize): Promise<Date> {
    await this.administer(`create database ${name}`);
    return seedCountry(this.urlOf(name), size);
  }

  /** `zone`: where the host of the database is, as far as the database knows. */
  async copyOf(name: string, zone = 'UTC'): Promise<string> {
    const copy = `${name}_${String((this.copies += 1))}`;
    await this.administer(`create database ${copy} template ${name} strategy file_copy`);
    await this.administer(`alter database ${copy} set timezone to '${zone}'`);
    return this.urlOf(copy);
  }

  urlOf(name: string): string {
    return Object.assign(new URL(this.postgres.url), { pathname: `/${name}` }).href;
  }

  /** Ends it as a power cut would: no checkpoint, every session dead. */
  cutPower(): Promise<void> {
    return this.end('SIGQUIT');
  }

  /** Ends it as an upgrade of it would: it tells every session to go, and leaves nothing to recover. */
  shutDown(): Promise<void> {
    return this.end('SIGINT');
  }

  get isRunning(): boolean {
    try {
      return isRunning(postmaster(this.folder));
    } catch {
      return false;
    }
  }

  async startAgain(): Promise<void> {
    const [program = '', ...args] = this.command;
    const environment = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
    spawn(program, args, { ...this.account, env: environment, detached: true, stdio: 'ignore' }).unref();
    await until('PostgreSQL to answer', () =>
      this.administer('select 1').then(
        () => true,
        () => false,
      ),
    );
  }

  /** Leaves no byte free. Returns the way to give the space back. */
  fillDisk(): () => void {
    const ballast = join(this.folder, 'ballast');
    const { bavail, bsize } = statfsSync(this.folder);
    mkdirSync(ballast);
    try {
      writeFileSync(join(ballast, 'most'), Buffer.alloc(Math.max(0, bavail - 1) * bsize));
      for (let rest = 0; ; rest++) writeFileSync(join(ballast, `rest-${String(rest)}`), Buffer.alloc(bsize));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
    return () => rmSync(ballast, { recursive: true });
  }

  async stop(): Promise<void> {
    if (this.isRunning) await this.shutDown();
    await this.postgres.stop();
    if (this.isMounted) spawnSync('umount', [this.folder]);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const pid = postmaster(this.folder);
    process.kill(pid, signal);
    await until('PostgreSQL to be gone', () => !isRunning(pid));
  }

  private async administer(statement: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.postgres.url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query(statement);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

function mount(folder: string, megabytes: number): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${String(megabytes)}m`, 'tmpfs', folder]).status === 0;
}

function postmaster(folder: string): number {
  return Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function isRunning(pid: number): boolean {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return false;
  }
}
