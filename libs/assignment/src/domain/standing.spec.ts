import { describe, expect, it } from 'vitest';
import { localDate } from '#calendar';
import type { AssignmentState } from '#contracts';
import { standing } from './standing.js';

const day = (text: string | null) => (text === null ? null : localDate(text));
const today = localDate('2023-03-20');

describe('standing', () => {
  it.each<[AssignmentState, string | null, string | null, string, string, number | null]>([
    ['awaiting_trigger', null, null, 'awaiting-trigger', 'no-date', null],
    ['assigned', null, null, 'not-started', 'no-date', null],
    ['assigned', '2023-03-28', null, 'not-started', 'not-due', 8],
    ['assigned', '2023-03-27', null, 'not-started', 'due-soon', 7],
    // A day ends at 24:00: the due day itself is not overdue.
    ['in_progress', '2023-03-20', null, 'in-progress', 'due-soon', 0],
    ['in_progress', '2023-03-19', null, 'in-progress', 'overdue', -1],
    ['returned', '2023-03-19', '2023-03-10', 'returned', 'overdue', -1],
    // A standing report stops the clock.
    ['reported', '2023-03-10', '2023-03-10', 'awaiting-approval', 'on-time', null],
    ['reported', '2023-03-10', '2023-03-11', 'awaiting-approval', 'late', null],
    ['completed', '2023-03-10', '2023-03-09', 'completed', 'early', null],
    ['completed', '2023-03-10', '2023-03-15', 'completed', 'late', null],
    ['completed', null, '2023-03-15', 'completed', 'no-date', null],
    ['cancelled', '2023-03-10', null, 'closed', 'no-date', null],
    ['superseded', '2023-03-10', null, 'closed', 'no-date', null],
  ])('%s, due %s, sent %s → %s, %s', (state, due, sent, progress, timing, daysLeft) => {
    const shown = standing({ state, due: day(due), reportSentOn: day(sent) }, today);
    expect(shown).toEqual({ progress, timing, daysLeft });
  });
});
