import type { Command } from './situation.js';

/** The moments an assignment remembers; `Instant` is whatever the caller keeps instants in. */
export interface Stamps<Instant> {
  readonly startedAt?: Instant;
  readonly triggeredAt?: Instant;
  readonly reportedAt?: Instant;
  readonly returnedAt?: Instant;
  readonly returnReason?: string;
  readonly completedAt?: Instant;
  readonly cancelledAt?: Instant;
}

export function stampsOf<Instant>(command: Command, at: Instant): Stamps<Instant> {
  switch (command.action) {
    case 'trigger':
      return { triggeredAt: at };
    case 'start':
      return { startedAt: at };
    case 'report':
      return { reportedAt: at };
    case 'approve':
      return { completedAt: at };
    case 'return':
      return { returnedAt: at, returnReason: command.reason };
    case 'cancel':
    case 'supersede':
      return { cancelledAt: at };
    case 'ask-extension':
    case 'grant-extension':
    case 'refuse-extension':
      return {};
  }
}
