import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const STOP_LIMIT_MS = 15_000;

/**
 * A worker needs about 80 MB of heap at its busiest, but left to itself V8 lets rubbish lie up to gigabytes on a large machine. As
 * `docker-compose.yml` has it too.
 */
const NODE_FLAGS = { api: [], worker: ['--max-old-space-size=256'] } as const;

/** One of our own programs in a process of its own. It ends when we do, also after a kill: it watches the channel to us. */
export class ServiceProcess {
  private readonly child: ChildProcess;
  readonly ended: Promise<string>;

  private constructor(
    readonly name: string,
    program: string,
    flags: readonly string[],
    environment: NodeJS.ProcessEnv,
  ) {
    this.child = spawn(process.execPath, ['--enable-source-maps', ...flags, program], {
      env: environment,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.ended = new Promise((resolve) => {
      this.child.once('exit', (code, signal) => resolve(`${name}: ${signal ?? `mã ${code}`}`));
    });
  }

  /** Starts `dist/apps/NAME/src/main.js` and waits until it says that it is ready. */
  static async start(name: 'api' | 'worker', environment: NodeJS.ProcessEnv): Promise<ServiceProcess> {
    const program = fileURLToPath(new URL(`../../../${name}/src/main.js`, import.meta.url));
    const service = new ServiceProcess(name, program, NODE_FLAGS[name], environment);
    const ready = new Promise<'ready'>((resolve) => service.child.once('message', () => resolve('ready')));
    const first = await Promise.race([ready, service.ended]);
    if (first !== 'ready') throw new Error(`Không khởi động được ${first}`);
    return service;
  }

  /** Asks it to finish what it is doing; after the limit it is ended. */
  async stop(): Promise<void> {
    const limit = setTimeout(() => this.child.kill('SIGKILL'), STOP_LIMIT_MS);
    this.child.kill('SIGTERM');
    await this.ended;
    clearTimeout(limit);
  }
}
