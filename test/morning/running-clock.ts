import { Clock } from '#platform';

/** At the machine's moment `from` it is `at`, and time runs `rate` times as fast. Moments are milliseconds since 1970. */
export interface ClockSetting {
  readonly from: number;
  readonly at: number;
  readonly rate: number;
}

/** It runs from wherever it was set: several processes with one setting agree on the time. */
export class RunningClock extends Clock {
  constructor(public setting: ClockSetting) {
    super();
  }

  now(): Date {
    const { from, at, rate } = this.setting;
    return new Date(at + (Date.now() - from) * rate);
  }
}

export function clockSetTo(moment: Date, rate = 1): ClockSetting {
  return { from: Date.now(), at: moment.getTime(), rate };
}
