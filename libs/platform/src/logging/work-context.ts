import { AsyncLocalStorage } from 'node:async_hooks';

/** What is being worked on, added to every log line written meanwhile. */
export interface WorkContext {
  readonly requestId?: string;
  readonly jobId?: string;
  readonly job?: string;
}

const storage = new AsyncLocalStorage<WorkContext>();

export function inWorkContext<T>(context: WorkContext, work: () => T): T {
  return storage.run({ ...storage.getStore(), ...context }, work);
}

export function workContext(): WorkContext {
  return storage.getStore() ?? {};
}
