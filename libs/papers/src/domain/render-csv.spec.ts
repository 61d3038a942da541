import { describe, expect, it } from 'vitest';
import { renderCsv } from './render-csv.js';

const sheet = (...rows: (string | number | null | { date: string } | { percent: number | null })[][]) => ({
  name: 'Bảng',
  heading: ['Bằng chứng, đôn đốc'],
  columns: [{ header: 'Nhiệm vụ', width: 10 }],
  rows,
});

describe('renderCsv', () => {
  it('writes cells as they are, quoted where need be', () => {
    const rows = [['Sở "A", phòng B', 7, null, { date: '2023-03-14' }, { percent: 0.5 }, { percent: null }]];
    expect(renderCsv(sheet(...rows))).toBe(
      '\uFEFF"Bằng chứng, đôn đốc"\r\nNhiệm vụ\r\n"Sở ""A"", phòng B",7,,2023-03-14,0.5,–\r\n',
    );
  });

  it.each(['=1+1', '+84', '-1', '@SUM(A1)', '\t=1', '\r=1'])('lets no formula begin: %j', (text) => {
    expect(renderCsv(sheet([text])).split('\r\n')[2]).toMatch(/^"?'/);
  });
});
