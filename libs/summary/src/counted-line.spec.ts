import { describe, expect, it } from 'vitest';
import { localDate } from '#calendar';
import { aFact, aReport } from '../../../test/support/a-fact.js';
import { countedLine } from './counted-line.js';
import { countedIn } from './domain/counted.js';
import { openFigure } from './domain/open-figure.js';

const window = { code: 'Q1', from: localDate('2022-12-15'), to: localDate('2023-03-14') } as const;
const returnedAndSentAgain = aFact({
  reports: [aReport('2023-03-06', 'returned', '2023-03-06'), aReport('2023-03-06', 'approved', '2023-03-07')],
});

describe('the proof beside what is counted', () => {
  const proofs = (figure: 'done' | 'reported', ...versions: number[]) => {
    const files = versions.map((version) => ({ version, fileId: `file ${String(version)}`, fileName: 'a.pdf' }));
    const openable = { assignmentId: returnedAndSentAgain.assignmentId, files };
    const counted = countedIn([returnedAndSentAgain], window);
    const lines = openFigure(counted, { figure, days: 'extended' });
    return lines.map(
      (line) => countedLine(line, { days: 'extended' }, counted.until, openable).evidence?.fileId ?? null,
    );
  };

  it('is the file of that report, not of another sent the same day', () => {
    expect(proofs('done', 1)).toEqual([null]);
    expect(proofs('done', 1, 2)).toEqual(['file 2']);
    expect(proofs('reported', 1, 2)).toEqual(['file 1', 'file 2']);
  });
});
