import { Injectable } from '@nestjs/common';

/** Asia/Ho_Chi_Minh is UTC+7 all year round, whatever TZ the machine has. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** The only source of "now" in the system. Steps ask it; rules take the answer as an argument. */
export abstract class Clock {
  abstract now(): Date;

  /** The local day in Vietnam, `YYYY-MM-DD`. */
  today(): string {
    return new Date(this.now().getTime() + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);
  }
}

@Injectable()
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands where it was set: for rehearsals and tests. */
export class SetClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  now(): Date {
    return new Date(this.instant);
  }

  set(instant: Date): void {
    this.instant = new Date(instant);
  }
}
