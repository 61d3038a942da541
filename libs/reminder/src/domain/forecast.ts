import type { LocalDate } from '#calendar';
import { type FutureReminder, isBeforeEnd } from './future-reminders.js';
import type { Audience } from './reminder-stage.js';

/** One letter to come: what it will say, by whether it comes in any case or only if something is late. */
export interface ForecastLetter {
  readonly day: LocalDate;
  readonly agencyId: string;
  readonly audience: Audience;
  /** Lines said before the days have ended: these come although everybody is in time. */
  readonly items: number;
  /** Lines said only if what they speak of is not reported by its day. */
  readonly urgings: number;
}

/** Lines of many duties gathered into letters: one a day for each recipient. */
export function gatherLetters(reminders: Iterable<FutureReminder>): ForecastLetter[] {
  const letters = new Map<string, { -readonly [K in keyof ForecastLetter]: ForecastLetter[K] }>();
  for (const { day, stage } of reminders) {
    const { agencyId, audience } = stage;
    const key = `${day}|${agencyId}|${audience}`;
    const letter = letters.get(key) ?? { day, agencyId, audience, items: 0, urgings: 0 };
    if (isBeforeEnd(stage)) letter.items += 1;
    else letter.urgings += 1;
    letters.set(key, letter);
  }
  return [...letters.values()];
}

/** Pages of duties share recipients and days. */
export function mergeLetters(pages: readonly (readonly ForecastLetter[])[]): ForecastLetter[] {
  const byKey = new Map<string, ForecastLetter>();
  for (const letter of pages.flat()) {
    const key = `${letter.day}|${letter.agencyId}|${letter.audience}`;
    const known = byKey.get(key);
    const items = letter.items + (known?.items ?? 0);
    byKey.set(key, { ...letter, items, urgings: letter.urgings + (known?.urgings ?? 0) });
  }
  return [...byKey.values()];
}

/** Few letters are never a storm: a small office's ordinary Monday may be three times its forecast. */
const CALM = 30;
const STORM_FACTOR = 3;

/** A run so much larger than forecast waits for a person: after an outage or a fault nobody should be flooded unseen. */
export function isStorm(ordered: number, forecast: number): boolean {
  return ordered > Math.max(CALM, STORM_FACTOR * forecast);
}
