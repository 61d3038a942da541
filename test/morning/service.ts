import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLOCK_VARIABLE, type Order } from './orders.js';
import type { ClockSetting } from './running-clock.js';

export type ServiceName = 'worker' | 'api';

export interface ServiceSetting {
  /** Folder of the built program: `dist`, or where a test had it built. */
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly clock: ClockSetting;
  /** Where what it logs is kept; left out: nowhere. */
  readonly log?: string;
}

/** As the product starts them (`apps/cli/src/start/service-process.ts`). */
const FLAGS = { api: [], worker: ['--max-old-space-size=256'] } as const;

/** A worker or an API in a process of its own, that can be told the time, asked to stop, or killed. */
export class Service {
  readonly ended: Promise<void>;
  /** False: it ended first. */
  readonly ready: Promise<boolean>;

  private constructor(private readonly child: ChildProcess) {
    this.ended = new Promise((resolve) => child.once('exit', () => resolve()));
    const said = new Promise<boolean>((resolve) => child.once('message', () => resolve(true)));
    this.ready = Promise.race([said, this.ended.then(() => false)]);
    child.on('error', () => undefined);
  }

  /** Waits until it says that it is ready. */
  static async start(name: ServiceName, setting: ServiceSetting): Promise<Service> {
    const service = Service.launch(name, setting);
    if (!(await service.ready))
      throw new Error(`The ${name} ended before it was ready, see ${setting.log ?? 'its log'}`);
    return service;
  }

  /** Does not wait. */
  static launch(name: ServiceName, { program, environment, clock, log }: ServiceSetting): Service {
    const script = join(program, `test/morning/${name}-program.js`);
    const child = spawn(process.execPath, ['--enable-source-maps', ...FLAGS[name], script], {
      env: { PATH: process.env['PATH'], ...environment, [CLOCK_VARIABLE]: JSON.stringify(clock) },
      stdio: ['ignore', 'ignore', log ? 'pipe' : 'ignore', 'ipc'],
    });
    if (log) child.stderr?.on('data', (chunk: Buffer) => appendFileSync(log, chunk));
    return new Service(child);
  }

  get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  tell(order: Order): void {
    if (this.isAlive && this.child.connected) this.child.send(order, () => undefined);
  }

  /** Of a worker: until none of its queues has anything left to do. */
  async untilIdle(): Promise<void> {
    const idle = new Promise<void>((resolve) => {
      const hear = (message: unknown) => {
        if (message !== 'idle') return;
        this.child.off('message', hear);
        resolve();
      };
      this.child.on('message', hear);
    });
    this.tell({ sayWhenIdle: true });
    await Promise.race([idle, this.ended]);
  }

  async stop(): Promise<void> {
    if (this.isAlive) this.child.kill('SIGTERM');
    await this.ended;
  }

  /** `kill -9`: it gets no chance to tidy up. */
  async kill(): Promise<void> {
    if (this.isAlive) this.child.kill('SIGKILL');
    await this.ended;
  }

  /** The most memory it has held so far, in megabytes. */
  get peakMemoryMb(): number {
    const status = readFileSync(`/proc/${String(this.child.pid)}/status`, 'utf8');
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  }
}
