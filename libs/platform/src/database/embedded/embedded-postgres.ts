import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { lockFolder } from './folder-lock.js';
import { freePort } from './free-port.js';
import { postgresBinaries } from './postgres-binaries.js';
import { type Account, launchAs, unprivilegedAccount } from './unprivileged-user.js';

const START_LIMIT_MS = 60_000;
const USER = 'dondoc';

/** A real PostgreSQL of our own in a folder: initialised on first start, stopped cleanly, taken over after a kill. */
export class EmbeddedPostgres {
  private constructor(
    readonly url: string,
    private readonly server: ChildProcess,
    private readonly unlock: () => void,
  ) {}

  /**
   * @param folder the data folder, made if missing; the cluster lives in `folder/postgres`
   * @param settings further server settings, as `name=value`
   * @throws FolderInUseError when another process works on the folder
   */
  static async start(folder: string, settings: readonly string[] = []): Promise<EmbeddedPostgres> {
    const unlock = lockFolder(folder);
    try {
      const account = unprivilegedAccount();
      const cluster = join(folder, 'postgres');
      await stopOrphan(cluster);
      const password = await initialise(folder, cluster, account);
      const port = await freePort();
      const server = await launchServer(folder, cluster, account, port, settings);
      const url = `postgres://${USER}:${password}@127.0.0.1:${port}`;
      await untilReady(`${url}/postgres`, server, join(folder, 'postgres.log'));
      await createDatabase(`${url}/postgres`, 'dondoc');
      return new EmbeddedPostgres(`${url}/dondoc`, server, unlock);
    } catch (error) {
      unlock();
      throw error;
    }
  }

  /** Where the server of a folder listens, if one runs: a command beside the service works on the same database. Null: none runs. */
  static urlOfRunning(folder: string): string | null {
    const file = join(folder, 'postgres', 'postmaster.pid');
    if (!existsSync(file)) return null;
    const [pid, , , port] = readFileSync(file, 'utf8').split('\n');
    if (!isPostgres(Number(pid))) return null;
    const password = readFileSync(join(folder, 'postgres.secret'), 'utf8').trim();
    return `postgres://${USER}:${password}@127.0.0.1:${String(port)}/dondoc`;
  }

  /** Ends sessions, writes a checkpoint and waits for the server to be gone. */
  async stop(): Promise<void> {
    await endProcess(this.server, 'SIGINT');
    this.unlock();
  }
}

/** First start: makes the cluster beside, then moves it into place, so that a start cut short leaves nothing half-made. */
async function initialise(folder: string, cluster: string, account: Account | null): Promise<string> {
  const secret = join(folder, 'postgres.secret');
  if (existsSync(join(cluster, 'PG_VERSION'))) return readFileSync(secret, 'utf8').trim();

  const password = randomBytes(24).toString('base64url');
  writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  const fresh = `${cluster}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  const passwordFile = join(fresh, '..', 'postgres.initial');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) for (const path of [fresh, passwordFile]) chownSync(path, account.uid, account.gid);

  const { initdb } = await postgresBinaries();
  const args = [
    '-D',
    fresh,
    '-U',
    USER,
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
  ];
  const launch = launchAs(account, initdb, args, [initdb, fresh]);
  const made = spawnSync(launch.command, launch.args, {
    uid: launch.uid,
    gid: launch.gid,
    encoding: 'utf8',
    env: plainEnvironment(),
  });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0)
    throw new Error(`Không khởi tạo được PostgreSQL trong ${folder}: ${made.error?.message ?? made.stderr.trim()}`);
  renameSync(fresh, cluster);
  return password;
}

async function launchServer(
  folder: string,
  cluster: string,
  account: Account | null,
  port: number,
  settings: readonly string[],
): Promise<ChildProcess> {
  const { postgres } = await postgresBinaries();
  const log = join(folder, 'postgres.log');
  writeFileSync(log, '');
  chmodSync(log, 0o600);
  const own = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `port=${port}`,
    'timezone=UTC',
    'max_connections=200',
  ];
  const args = ['-D', cluster, ...[...own, ...settings].flatMap((setting) => ['-c', setting])];
  const launch = launchAs(account, postgres, args, [postgres, cluster]);
  // A process group of its own: Ctrl-C reaches the services first, and they still have their database while they stop.
  const server = spawn(launch.command, launch.args, {
    uid: launch.uid,
    gid: launch.gid,
    detached: true,
    env: plainEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const { appendFile } = await import('node:fs/promises');
  server.stderr?.on('data', (chunk: Buffer) => void appendFile(log, chunk).catch(() => undefined));
  return server;
}

/** PostgreSQL must not pick up PG* settings or a locale of the caller. */
function plainEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
}

async function untilReady(url: string, server: ChildProcess, log: string): Promise<void> {
  const limit = Date.now() + START_LIMIT_MS;
  for (;;) {
    if (server.exitCode !== null || server.signalCode !== null) {
      throw new Error(
        `PostgreSQL không khởi động được, xem ${log}: ${readFileSync(log, 'utf8').trim().split('\n').slice(-3).join(' | ')}`,
      );
    }
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return;
    } catch (error) {
      if (Date.now() > limit) throw error;
      await pause(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

async function createDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/** After a kill of ours the server may still run, unwatched; it is ended cleanly before we start anew. */
async function stopOrphan(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || !isPostgres(pid)) return;
  process.kill(pid, 'SIGINT');
  const limit = Date.now() + START_LIMIT_MS;
  while (isPostgres(pid)) {
    if (Date.now() > limit) throw new Error(`PostgreSQL cũ (số ${pid}) trên thư mục này không chịu dừng.`);
    await pause(50);
  }
}

function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return false;
  }
}

async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
