import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Order, SHIFT_VARIABLE } from './orders.js';

export type ServiceName = 'worker' | 'api';

export interface ServiceSetting {
  /** Folder of the built program: `dist`, or where a test had it built. */
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly shiftMs: number;
  /** Where what it logs is kept; left out: nowhere. */
  readonly log?: string;
}

/** A worker or an API in a process of its own, that can be told the time, asked to stop, or killed. */
export class Service {
  private readonly ended: Promise<void>;

  private constructor(private readonly child: ChildProcess) {
    this.ended = new Promise((resolve) => child.once('exit', () => resolve()));
    child.on('error', () => undefined);
  }

  /** Waits until it says that it is ready, or has ended before that (it may have been killed while it started). */
  static async start(name: ServiceName, setting: ServiceSetting): Promise<Service> {
    const service = Service.launch(name, setting);
    if (!(await service.ready))
      throw new Error(`The ${name} ended before it was ready, see ${setting.log ?? 'its log'}`);
    return service;
  }

  /** Does not wait. */
  static launch(name: ServiceName, { program, environment, shiftMs, log }: ServiceSetting): Service {
    const script = join(program, `test/morning/${name}-program.js`);
    const child = spawn(process.execPath, ['--enable-source-maps', script], {
      env: { PATH: process.env['PATH'], ...environment, [SHIFT_VARIABLE]: String(shiftMs) },
      stdio: ['ignore', 'ignore', log ? 'pipe' : 'ignore', 'ipc'],
    });
    if (log) child.stderr?.on('data', (chunk: Buffer) => appendFileSync(log, chunk));
    return new Service(child);
  }

  /** False: it ended first. */
  get ready(): Promise<boolean> {
    const said = new Promise<boolean>((resolve) => this.child.once('message', () => resolve(true)));
    return Promise.race([said, this.ended.then(() => false)]);
  }

  get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  tell(order: Order): void {
    if (this.isAlive && this.child.connected) this.child.send(order, () => undefined);
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
