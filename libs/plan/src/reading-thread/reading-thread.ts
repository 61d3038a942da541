import { Worker } from 'node:worker_threads';
import type { PlanDocumentOptions, PlanDocumentReading } from '../read-plan-document.js';

export interface ReadingLimits {
  readonly seconds: number;
  readonly megabytes: number;
  /** Documents read at the same time; others wait their turn. */
  readonly atOnce: number;
}

/** A plan of a hundred pages takes a second and 100 MB. */
export const usualLimits: ReadingLimits = { seconds: 60, megabytes: 768, atOnce: 2 };

/** What the thread is given, as its `workerData`. */
export interface ReadingOrder {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly options: PlanDocumentOptions;
}

/** Reads a stranger's document apart from everything else: in a thread of its own that is ended when it takes too long or too much. */
export class ReadingThread {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly entry: URL,
    private readonly limits: ReadingLimits = usualLimits,
  ) {}

  async read(order: ReadingOrder): Promise<PlanDocumentReading> {
    await this.turn();
    try {
      return await this.readApart(order);
    } finally {
      this.running--;
      this.waiting.shift()?.();
    }
  }

  private async turn(): Promise<void> {
    while (this.running >= this.limits.atOnce) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running++;
  }

  private readApart(order: ReadingOrder): Promise<PlanDocumentReading> {
    const { seconds, megabytes } = this.limits;
    const resourceLimits = { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 };
    const thread = new Worker(this.entry, { workerData: order, resourceLimits, env: {}, stdout: true, stderr: true });
    const reading = new Promise<PlanDocumentReading>((resolve, reject) => {
      const limit = setTimeout(() => resolve(tooCostly(order.fileName)), seconds * 1000);
      thread.once('message', resolve);
      thread.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(tooCostly(order.fileName));
        else reject(error);
      });
      thread.once('exit', (code) => {
        clearTimeout(limit);
        reject(new Error(`The reading thread ended with ${String(code)}.`));
      });
    });
    return reading.finally(() => thread.terminate());
  }
}

function tooCostly(fileName: string): PlanDocumentReading {
  return {
    ok: false,
    code: 'too-costly',
    message: `${fileName}: đọc tệp này tốn quá nhiều thời gian hoặc bộ nhớ so với một kế hoạch; hãy mở tệp, bỏ phần thừa, lưu lại rồi nhập.`,
  };
}
