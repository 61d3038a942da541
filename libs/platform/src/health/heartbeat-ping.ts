import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Config } from '#config';
import { CONFIG } from '../config/config.js';

/** Milliseconds. Whoever watches from outside may be slow; what is watched does not wait for him. */
const PATIENCE_MS = 5_000;

/** Tells a watcher outside this house that a sweep went well or failed (GET url, GET url/fail). Without an address it says nothing. */
@Injectable()
export class HeartbeatPing {
  private readonly logger = new Logger(HeartbeatPing.name);

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Returns at once; the call goes on beside. */
  succeeded(): void {
    void this.call('');
  }

  failed(): void {
    void this.call('/fail');
  }

  private async call(suffix: string): Promise<void> {
    const { heartbeatUrl } = this.config.alarm;
    if (heartbeatUrl === null) return;
    const url = new URL(heartbeatUrl);
    url.pathname = `${url.pathname.replace(/\/+$/, '')}${suffix}`;
    try {
      const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
      await answer.body?.cancel();
      if (!answer.ok) this.logger.warn(`The heartbeat address answered ${String(answer.status)}`);
    } catch (error) {
      // The address itself is a secret and stays out of the log.
      this.logger.warn(`The heartbeat address did not answer: ${error instanceof Error ? error.name : 'unknown'}`);
    }
  }
}
