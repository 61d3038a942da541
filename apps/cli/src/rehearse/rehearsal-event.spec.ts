import { describe, expect, it } from 'vitest';
import { readRehearsalEvents } from './rehearsal-event.js';

const report = '{"at":"2026-03-20T09:00:00+07:00","do":"report","task":3,"agency":"Sở A","due":"2026-03-31"}';

describe('readRehearsalEvents', () => {
  it('reads a line an event and keeps its line number', () => {
    const events = readRehearsalEvents(
      `\n${report}\n{"at":"2026-04-01T00:00:00+07:00","do":"outage","hours":48}\n`,
      'e.jsonl',
    );
    expect(events).toMatchObject([
      { do: 'report', task: 3, agency: 'Sở A', due: '2026-03-31', line: 2 },
      { do: 'outage', hours: 48, line: 3 },
    ]);
  });

  it.each([
    ['không phải JSON', '{"at":'],
    ['trường "task"', '{"at":"2026-03-20T09:00:00+07:00","do":"report"}'],
    ['trường "do"', '{"at":"2026-03-20T09:00:00+07:00","do":"dance","task":1}'],
    ['trường "at"', '{"at":"20/3/2026","do":"start","task":1}'],
    ['trường "due"', '{"at":"2026-03-20T09:00:00+07:00","do":"trigger","task":1}'],
  ])('names file, line and field: %s', (message, line) => {
    expect(() => readRehearsalEvents(`${report}\n${line}`, 'e.jsonl')).toThrow(`e.jsonl, dòng 2`);
    expect(() => readRehearsalEvents(`${report}\n${line}`, 'e.jsonl')).toThrow(message);
  });

  it('refuses events out of order', () => {
    const earlier = report.replace('2026-03-20', '2026-03-19');
    expect(() => readRehearsalEvents(`${report}\n${earlier}`, 'e.jsonl')).toThrow('thứ tự thời gian');
  });
});
