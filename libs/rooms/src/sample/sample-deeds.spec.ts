import { describe, expect, it } from 'vitest';
import { addDays, localDate, vietnamCalendar } from '#calendar';
import { sampleDeeds } from './sample-deeds.js';

const from = localDate('2026-01-05');
const today = localDate('2026-11-21');
const duties = Array.from({ length: 340 }, (_, index) => ({
  assignmentId: String(index),
  agency: `Sở ${index % 7}`,
  due: index % 15 === 14 ? null : addDays(localDate('2026-01-20'), index),
}));
const deeds = sampleDeeds(duties, from, today, vietnamCalendar);

describe('sampleDeeds', () => {
  it('lies between publication and today, on working days, in order of time', () => {
    for (const deed of deeds) {
      expect(deed.day > from && deed.day < today).toBe(true);
      expect(vietnamCalendar.isWorkingDay(deed.day)).toBe(true);
    }
    const moments = deeds.map((deed) => `${deed.day}${deed.time}`);
    expect(moments).toEqual([...moments].sort());
  });

  it('has work approved, late, returned, waiting and undone', () => {
    const last = (id: string) => deeds.filter((deed) => deed.duty.assignmentId === id).at(-1)?.do;
    const ends = new Set(duties.map((duty) => last(duty.assignmentId)));
    expect([...ends].map(String).sort()).toEqual(['approve', 'report', 'return', 'start', 'undefined']);
    expect(deeds.some((deed) => deed.do === 'report' && deed.duty.due !== null && deed.day > deed.duty.due)).toBe(true);
  });

  it('decides only what was reported', () => {
    for (const deed of deeds.filter((each) => each.do === 'approve' || each.do === 'return')) {
      const reported = deeds.find((each) => each.duty === deed.duty && each.do === 'report');
      expect(reported && reported.day < deed.day).toBe(true);
    }
  });
});
