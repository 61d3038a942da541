import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '#calendar';
import { type AssignmentState, assignmentStateSchema, type ContributionState } from '#contracts';
import { readCalendar, type ReadCalendar } from '../../../../test/support/read-calendar.js';
import { type CalendarDuty, dutyCalendar } from './duty-calendar.js';

/** 2026-01-05T01:02:03Z */
const CHANGED_AT = 1_767_574_923_000;

const aDuty = (changes: Partial<CalendarDuty> = {}): CalendarDuty => ({
  ...{ assignmentId: '019a0000-0000-7000-8000-000000000001', planYear: 2026, row: '3', title: 'Rà soát văn bản' },
  ...{ agencyName: 'Sở Tư pháp', state: 'assigned', dueVersion: 1, changedAt: CHANGED_AT },
  ...{ due: localDate('2026-03-31'), dueNominal: localDate('2026-03-31') },
  ...changes,
});

const PUBLIC_URL = 'https://dondoc.binhson.example';

const write = (...duties: CalendarDuty[]) => dutyCalendar('Hạn việc: Sở Tư pháp', duties, PUBLIC_URL);

/** Read by a library that knows nothing of ours. */
function read(...duties: CalendarDuty[]) {
  const file = readCalendar(write(...duties));
  return { ...file, event: file.events[0] as ReadCalendar['events'][number] };
}

describe('the calendar of duties', () => {
  it('names itself, its rhythm and its zone, and is sound while nothing is due', () => {
    const nothingDue = aDuty({ due: null });
    const { version, method, name, timeZones, events } = read(nothingDue);
    expect(events).toEqual([]);
    expect(version).toBe('2.0');
    expect(name).toBe('Hạn việc: Sở Tư pháp');
    expect(method).toBeUndefined();
    expect(timeZones).toEqual(['Asia/Ho_Chi_Minh']);
    // RFC 7986, which the library does not read.
    expect(write(nothingDue)).toContain('\r\nNAME:Hạn việc: Sở Tư pháp\r\n');
    expect(write(nothingDue)).toContain('\r\nREFRESH-INTERVAL;VALUE=DURATION:PT4H\r\n');
  });

  it('shows a duty as one whole day that blocks nobody', () => {
    const duty = aDuty({ dueVersion: 2 });
    const { event } = read(duty);
    expect(event.uid).toBe('019a0000-0000-7000-8000-000000000001@dondoc.binhson.example');
    expect([event.start, event.end]).toEqual(['2026-03-31', '2026-04-01']);
    expect(event.sequence).toBe(2);
    expect(event.summary).toBe('Rà soát văn bản');
    expect(event.description).toBe(
      'Rà soát văn bản\nKế hoạch năm 2026, dòng 3. Chủ trì: Sở Tư pháp.\nHạn: hết ngày 31/3/2026.',
    );
    expect([event.changed, event.stamped]).toEqual(['2026-01-05T01:02:03.000Z', '2026-01-05T01:02:03.000Z']);
    // The library takes any time without a zone for UTC.
    expect(write(duty)).toMatch(/\r\nDTSTAMP:\d{8}T\d{6}Z\r\nLAST-MODIFIED:\d{8}T\d{6}Z\r\n/);
    expect(event.status).toBe('CONFIRMED');
    expect(event.transparency).toBe('TRANSPARENT');
    expect(event.url).toBe('https://dondoc.binhson.example/duties/019a0000-0000-7000-8000-000000000001');
  });

  it('says the nominal day where it was rolled or put off', () => {
    const { event } = read(aDuty({ due: localDate('2026-02-02'), dueNominal: localDate('2026-01-31') }));
    expect(event.description).toContain('Hạn: hết ngày 02/02/2026 (theo kế hoạch: 31/01/2026).');
  });

  it.each<[AssignmentState, string, string]>([
    ['assigned', 'CONFIRMED', 'Rà soát văn bản'],
    ['in_progress', 'CONFIRMED', 'Rà soát văn bản'],
    ['reported', 'CONFIRMED', '[Chờ xác nhận] Rà soát văn bản'],
    ['returned', 'CONFIRMED', '[Bị trả lại] Rà soát văn bản'],
    ['completed', 'CONFIRMED', '[Đã hoàn thành] Rà soát văn bản'],
    ['cancelled', 'CANCELLED', '[Đã huỷ] Rà soát văn bản'],
    ['superseded', 'CANCELLED', '[Đã thay thế] Rà soát văn bản'],
  ])('%s is %s: %s', (state, status, summary) => {
    const { event } = read(aDuty({ state }));
    expect([event.status, event.summary]).toEqual([status, summary]);
  });

  it.each([
    ['2026-12-31', '2027-01-01'],
    ['2028-02-28', '2028-02-29'],
    ['2028-02-29', '2028-03-01'],
  ])('ends %s on %s', (due, end) => {
    expect(read(aDuty({ due: localDate(due) })).event.end).toBe(end);
  });

  it.each<[ContributionState, AssignmentState, string, string]>([
    ['awaited', 'in_progress', 'CONFIRMED', '[Phối hợp] Rà soát văn bản'],
    ['given', 'assigned', 'CONFIRMED', '[Đã phối hợp] Rà soát văn bản'],
    ['awaited', 'reported', 'CONFIRMED', '[Không còn chờ phối hợp] Rà soát văn bản'],
    ['waived', 'assigned', 'CANCELLED', '[Không còn chờ phối hợp] Rà soát văn bản'],
    ['withdrawn', 'assigned', 'CANCELLED', '[Không còn chờ phối hợp] Rà soát văn bản'],
    ['awaited', 'cancelled', 'CANCELLED', '[Không còn chờ phối hợp] Rà soát văn bản'],
  ])('shows support that is %s for a duty that is %s', (state, leadState, status, summary) => {
    const text = dutyCalendar('Hạn việc: Sở Nội vụ', [], PUBLIC_URL, [
      {
        ...{
          contributionId: '019a0000-0000-7000-8000-0000000000c1',
          planYear: 2026,
          row: '3',
          title: 'Rà soát văn bản',
        },
        ...{ leadName: 'Sở Tư pháp', state, leadState, dueVersion: 2, changedAt: CHANGED_AT },
        due: localDate('2026-03-24'),
      },
    ]);
    expect(readCalendar(text).events).toEqual([
      expect.objectContaining({
        ...{ uid: '019a0000-0000-7000-8000-0000000000c1@dondoc.binhson.example', start: '2026-03-24', sequence: 2 },
        ...{ status, summary, url: `${PUBLIC_URL}/contributions/019a0000-0000-7000-8000-0000000000c1` },
        description:
          'Rà soát văn bản\nKế hoạch năm 2026, dòng 3. Chủ trì: Sở Tư pháp.\nNgày phối hợp: hết ngày 24/3/2026.',
      }),
    ]);
  });

  it('gives a long title whole in the description and short in the list', () => {
    const title = 'Tuyên truyền, phổ biến '.repeat(20).trim();
    const { event } = read(aDuty({ title }));
    expect([...event.summary]).toHaveLength(160);
    expect(event.summary.endsWith('…')).toBe(true);
    expect(event.description?.startsWith(`${title}\n`)).toBe(true);
  });

  it('is read back as it was said, whatever a title holds', () => {
    const title = fc.string({ unit: 'binary', minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(title, fc.constantFrom(...assignmentStateSchema.options), (said, state) => {
        const { events } = read(aDuty({ title: said, state }), aDuty({ assignmentId: 'other' }));
        expect(events).toHaveLength(2);
        expect(events[0]?.description?.startsWith(withoutControls(`${said}\n`))).toBe(true);
      }),
    );
  });
});

function withoutControls(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}
