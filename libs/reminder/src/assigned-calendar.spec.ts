import { describe, expect, it } from 'vitest';
import { amendedCalendar, assignedCalendar } from './assigned-calendar.js';

describe('assignedCalendar', () => {
  it('is no file where nothing has a day', () => {
    const of = { recipientName: 'Sở Tư pháp', year: 2026, publicUrl: 'https://don-doc.example' };
    expect(assignedCalendar(of, [])).toEqual([]);
    expect(amendedCalendar({ ...of, version: 2 }, [])).toEqual([]);
  });
});
