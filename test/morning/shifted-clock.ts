import { Clock } from '#platform';

/** The machine's clock, put forward or back by so many milliseconds: it runs, and it can be made to jump. */
export class ShiftedClock extends Clock {
  constructor(public shiftMs: number) {
    super();
  }

  now(): Date {
    return new Date(Date.now() + this.shiftMs);
  }
}
