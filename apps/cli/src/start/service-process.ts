import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const STOP_LIMIT_MS = 15_000;

/** One of our own programs in a process of its own. It ends when we do, also after a kill: it watches the channel to us. */
export class ServiceProcess {
  private readonly child: ChildProcess;
  readonly ended: Promise<string>;

  private constructor(
    readonly name: string,
    program: string,
    environment: NodeJS.ProcessEnv,
  ) {
    this.child = spawn(process.execPath, ['--enable-source-maps', program], {
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
    const service = new ServiceProcess(name, program, environment);
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
