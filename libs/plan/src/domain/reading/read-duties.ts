import { readDeadline } from '#calendar';
import { type Item, sectionOf } from './outline.js';
import { isOverlong } from './plain-text.js';
import type { ReadDuty } from './plan-reading.js';
import { whoOf } from './prose-subject.js';
import { timePhrases } from './time-phrases.js';

export interface ProseContext {
  readonly planYear: number;
  readonly issuer: string | null;
}

const noDuty = /kinh phí|mục đích/iu;

/** Sentences of a section that gives orders, not the section's heading itself. */
export const inBody = (item: Item): boolean => {
  const section = sectionOf(item);
  return !isOverlong(item.text) && section !== undefined && item !== section && !noDuty.test(section.body);
};

/** Sentences of the prose that set somebody a time. */
export const readDuties = (items: readonly Item[], { planYear, issuer }: ProseContext): ReadDuty[] =>
  items.filter(inBody).flatMap((item) =>
    timePhrases(item.text, planYear).map((phrase) => ({
      who: whoOf(item, phrase, issuer),
      text: item.text,
      deadlineText: phrase.text,
      deadline: readDeadline(phrase.text, { planYear }),
      lines: item.lines,
    })),
  );
