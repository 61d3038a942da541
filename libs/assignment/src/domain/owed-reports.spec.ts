import { describe, expect, it } from 'vitest';
import { windowOfReport } from './owed-reports.js';

describe('the window that a report is about', () => {
  it.each([
    ['report:quarter-1:2026', 14, 'quý I', '2025-12-15', '2026-03-14'],
    ['report:quarter-4:2026', 14, 'quý IV', '2026-09-15', '2026-12-14'],
    ['report:half-year', 14, '6 tháng đầu năm', '2025-12-15', '2026-06-14'],
    ['report:nine-months:2026', 14, '9 tháng', '2025-12-15', '2026-09-14'],
    ['report:year:2026~v3', 14, 'năm', '2025-12-15', '2026-12-14'],
    ['report:month-03:2026', 31, 'tháng 3', '2026-03-01', '2026-03-31'],
  ])('%s with a cut-off on the %i', (occurrence, cutOffDay, name, from, to) => {
    expect(windowOfReport(occurrence, 2026, cutOffDay)).toMatchObject({ name, window: { from, to } });
  });

  it.each(['progress:H1', '2026-03-31', 'report:ad-hoc', 'continuous'])('is none of %s', (occurrence) => {
    expect(windowOfReport(occurrence, 2026, 14)).toBeNull();
  });
});
