import type { AgencyFigures, Tally } from '#contracts';
import { doneShare, onTimeShare } from './tally.js';

export type Figures = Omit<AgencyFigures, 'agency'>;

/** Both tallies of the same assignments, with their rates. */
export function figuresOf(asOf: Tally, asOfOriginal: Tally): Figures {
  return {
    asOf,
    asOfOriginal,
    onTimeRate: doneShare(asOf),
    onTimeRateStrict: onTimeShare(asOf),
    onTimeRateOriginal: onTimeShare(asOfOriginal),
  };
}
