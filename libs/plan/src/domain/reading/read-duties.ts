import { type DeadlineReading, readDeadline } from '#calendar';
import { type Item, sectionOf } from './outline.js';
import { isOverlong } from './plain-text.js';
import type { ReadDuty } from './plan-reading.js';
import { whoOf } from './prose-subject.js';
import { type TimePhrase, timePhrases } from './time-phrases.js';

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

/** "Ban hành Kế hoạch … năm 2024": by the year's end at the latest, but hardly meant so. */
const deadlineOf = ({ text, nameOnly }: TimePhrase, planYear: number): DeadlineReading => {
  const deadline = readDeadline(text, { planYear });
  return nameOnly
    ? { ...deadline, needsReview: true, reasons: [...new Set([...deadline.reasons, 'approximate' as const])] }
    : deadline;
};

/** Sentences of the prose that set somebody a time. */
export const readDuties = (items: readonly Item[], { planYear, issuer }: ProseContext): ReadDuty[] =>
  items.filter(inBody).flatMap((item) =>
    timePhrases(item.text, planYear).map((phrase) => ({
      who: whoOf(item, phrase, issuer),
      text: item.text,
      deadlineText: phrase.text,
      deadline: deadlineOf(phrase, planYear),
      lines: item.lines,
    })),
  );
