import { rollDay, type RollPolicy } from '../roll-day.js';
import type { WorkingCalendar } from '../working-calendar.js';
import { cleanText } from './clean-text.js';
import type { DeadlineReading, DeadlineReadingPart } from './deadline-reading.js';
import type { DeadlineRule, RulePart } from './deadline-rule.js';
import { explainDeadline } from './explain-deadline.js';
import { parseDeadline } from './parse-deadline.js';
import { resolveDueDates, windowStart } from './resolve-due-dates.js';

export interface ReadingOptions {
  planYear: number;
  calendar: WorkingCalendar;
  roll?: RollPolicy;
}

export function readWithCalendar(text: string, options: ReadingOptions): DeadlineReading {
  const rule = parseDeadline(text, options.planYear);
  const parts = rule.kind === 'compound' ? rule.parts.map((part) => readPart(part, options)) : [];
  return { ...read(cleanText(text), rule, options), parts, candidates: rule.candidates };
}

function readPart(part: RulePart, options: ReadingOptions): DeadlineReadingPart {
  return { scope: part.scope, ...read(part.text, part.rule, options) };
}

type Core = Omit<DeadlineReading, 'parts' | 'candidates'>;

function read(text: string, rule: DeadlineRule, { planYear, calendar, roll = 'forward' }: ReadingOptions): Core {
  const dates = resolveDueDates(rule, planYear, calendar);
  const rolled = dates.map(({ day, exclusive }) => rollDay(day, calendar, { exclusive, policy: roll }));
  return {
    text,
    kind: rule.kind,
    due: rolled.map(({ nominal }) => nominal),
    effective: rolled.map(({ effective }) => effective),
    periods: dates.map(({ period }) => period),
    exclusive: dates.some(({ exclusive }) => exclusive),
    from: windowStart(rule),
    recurrence: rule.kind === 'recurring' ? rule.recurrence : null,
    condition: rule.condition,
    reference: rule.reference,
    needsReview: rule.doubts.length > 0,
    reasons: rule.doubts,
    explanation: explainDeadline(text, rule, rolled),
  };
}
