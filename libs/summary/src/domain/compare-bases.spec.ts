import { describe, expect, it } from 'vitest';
import { localDate, reportWindow } from '#calendar';
import { summaryChangesSchema } from '#contracts';
import { aContext } from '../../../../test/support/a-summary-context.js';
import { aFact, aReport } from '../../../../test/support/a-fact.js';
import { planOrder } from '../../../../test/support/half-year-facts.js';
import type { AssignmentFact } from './assignment-fact.js';
import { nothingBeside } from './summary-basis.js';
import { compareBases } from './compare-bases.js';

const basis = (...facts: AssignmentFact[]) => ({
  ...{ window: { code: 'H1', ...reportWindow('H1', 2023) } as const, facts, order: planOrder, context: aContext() },
  beside: nothingBeside(localDate('2023-06-20')),
});
const late = aFact({ task: 1 });
const done = { ...late, reports: [aReport('2023-03-30', 'approved', '2023-04-03')] };
const other = aFact({ task: 2, agency: 'Sở B', area: 'II' });

describe('what a corrected report changes', () => {
  it('is nothing where the facts are the same', () => {
    expect(compareBases(basis(late, other), basis(other, late))).toEqual({
      ...{ figures: [], duties: [], reasons: [], targets: [], paragraphs: [] },
    });
  });

  it('is told figure by figure, with the assignments behind it', () => {
    const changes = compareBases(basis(late, other), basis(done, other));
    expect(summaryChangesSchema.parse(changes)).toEqual(changes);
    expect(changes.figures).toEqual(
      [
        ['whole', null, 2, 1],
        ['area', 'I', 1, 0],
        ['agency', 'Sở A', 1, 0],
      ].flatMap(([of, name, before, after]) => [
        { of, name, figure: 'doneOnTime', before: 0, after: 1 },
        { of, name, figure: 'overdue', before, after },
      ]),
    );
    expect(changes.duties).toEqual([
      {
        ...{ assignmentId: '1/Sở A', row: '1', title: 'Nhiệm vụ 1', agency: 'Sở A' },
        before: { standing: 'overdue', due: '2023-03-31' },
        after: { standing: 'doneOnTime', due: '2023-03-31' },
      },
    ]);
  });

  it('names measured values and paragraphs that read otherwise', () => {
    const target = {
      id: 't',
      area: 'I',
      text: 'Chỉ tiêu',
      comparator: '>=',
      values: [95],
      unit: '%',
      level: null,
      note: null,
    };
    const written = (measured: number | null, text: string) => ({
      ...basis(late),
      beside: {
        ...nothingBeside(localDate('2023-06-20')),
        targets: [{ ...target, measured }],
        paragraphs: [{ area: 'I', topic: 'causes' as const, text }],
      },
    });
    expect(compareBases(written(null, 'cũ'), written(96, 'mới'))).toMatchObject({
      targets: [{ text: 'Chỉ tiêu', before: null, after: 96 }],
      paragraphs: [{ area: 'I', topic: 'causes' }],
    });
  });

  it('names reasons of lateness that were given since', () => {
    const { duties, reasons } = compareBases(basis(late, other), basis({ ...late, lateReason: 'Thiếu người' }, other));
    expect(duties).toEqual([]);
    expect(reasons).toMatchObject([{ agency: 'Sở A', before: null, after: 'Thiếu người' }]);
  });

  it('names what is counted on one side alone, and what has moved to another agency', () => {
    const moved = { ...late, agency: 'Sở C' };
    const { duties } = compareBases(basis(late, other), basis(moved));
    expect(duties.map(({ agency, before, after }) => [agency, before?.standing, after?.standing])).toEqual([
      ['Sở C', 'overdue', 'overdue'],
      ['Sở B', 'overdue', undefined],
    ]);
  });
});
