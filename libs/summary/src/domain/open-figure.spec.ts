import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '#calendar';
import { type Figure, type FigureName, figureNameSchema, type Summary, type Tally } from '#contracts';
import { aFact, aReport } from '../../../../test/support/a-fact.js';
import { planOrder } from '../../../../test/support/half-year-facts.js';
import { anyDay, anyWindow, someFacts } from '../../../../test/support/random-facts.js';
import { compileSummary } from './compile-summary.js';
import { countedIn } from './counted.js';
import { openFigure } from './open-figure.js';
import { defaultParIndexRule, parIndexOf } from './par-index.js';

type Said = Pick<Figure, 'days' | 'area' | 'agency'> & Partial<Record<FigureName, number>>;

const tallied = (counts: Tally, days: Figure['days']): Said => {
  const { done, base: dated } = parIndexOf(counts, defaultParIndexRule);
  return { days, ...counts, done, dated, settled: counts.doneOnTime + counts.doneLate + counts.overdue };
};

/** All that a summary says, figure by figure, with the place where it says it. */
function saidBy({ byArea, byAgency, ...whole }: Summary): Said[] {
  type Part = Pick<Summary, 'asOf' | 'asOfOriginal' | 'doneEarly'>;
  const both = ({ asOf, asOfOriginal, doneEarly }: Part, place: Pick<Figure, 'area' | 'agency'>): Said[] => [
    { ...tallied(asOf, 'extended'), ...place, doneEarly },
    { ...tallied(asOfOriginal, 'original'), ...place },
  ];
  return [
    ...both(whole, {}),
    { days: 'extended', ...whole.inWindow },
    ...byArea.flatMap((each) => both(each, { area: each.area })),
    ...byAgency.flatMap((each) => both(each, { agency: each.agency })),
  ];
}

describe('a figure of any summary', () => {
  it('opens as many lines as it says, also while its window runs', () => {
    fc.assert(
      fc.property(someFacts, anyWindow, fc.option(anyDay, { nil: undefined }), (facts, { from, ...rest }, today) => {
        const window = { from, ...rest, ...(today !== undefined && today >= from && { today }) };
        const counted = countedIn(facts, window);
        for (const { days, area, agency, ...figures } of saidBy(compileSummary(facts, window, planOrder))) {
          for (const [figure, count] of Object.entries(figures)) {
            const place = { ...(area !== undefined && { area }), ...(agency !== undefined && { agency }) };
            const lines = openFigure(counted, { figure: figureNameSchema.parse(figure), days, ...place });
            expect([figure, days, place, lines.length]).toEqual([figure, days, place, count]);
          }
        }
      }),
    );
  });

  it('opens an assignment once, and each of its reports and extensions', () => {
    fc.assert(
      fc.property(someFacts, anyWindow, (facts, window) => {
        for (const figure of figureNameSchema.options) {
          const lines = openFigure(countedIn(facts, window), { figure, days: 'extended' });
          const told = lines.map(({ duty, report, extension }) => {
            const { reports, extensions } = duty.fact;
            const nth = report ? reports.indexOf(report) : extensions.findIndex(({ due }) => due === extension?.due);
            return `${duty.fact.assignmentId} ${String(nth)} ${extension?.grantedOn ?? ''}`;
          });
          if (figure !== 'extended') expect(new Set(told).size).toBe(told.length);
          for (const { duty, report } of lines) if (report !== undefined) expect(duty.fact.reports).toContain(report);
        }
      }),
    );
  });
});

describe('what a figure opens', () => {
  const window = { code: 'Q1', from: localDate('2022-12-15'), to: localDate('2023-03-14') } as const;
  const facts = [
    aFact({ assignmentId: 'early', due: '2023-03-10', reports: [aReport('2023-03-09', 'approved', '2023-03-12')] }),
    aFact({
      assignmentId: 'on the day',
      due: '2023-03-10',
      reports: [aReport('2023-03-10', 'approved', '2023-03-12')],
    }),
    aFact({
      ...{ assignmentId: 'twice', agency: 'Sở B', due: '2023-01-31' },
      extensions: [{ grantedOn: '2023-01-30', due: '2023-02-28' }],
      reports: [aReport('2023-02-10', 'returned', '2023-02-11'), aReport('2023-02-20', 'approved', '2023-02-21')],
    }),
  ];
  const open = (figure: FigureName, days: Figure['days'] = 'extended', agency?: string) =>
    openFigure(countedIn(facts, window), { figure, days, ...(agency !== undefined && { agency }) });
  const ids = (...order: Parameters<typeof open>) => open(...order).map(({ duty }) => duty.fact.assignmentId);

  it('is before the due day alone where it says early', () => {
    expect(ids('doneEarly')).toEqual(['early', 'twice']);
    expect(ids('doneEarly', 'original')).toEqual(['early']);
    expect(ids('doneLate', 'original')).toEqual(['twice']);
  });

  it('is each report, and each extension with the day it moved', () => {
    expect(open('reported', 'extended', 'Sở B').map(({ report }) => report?.sentOn)).toEqual([
      '2023-02-10',
      '2023-02-20',
    ]);
    expect(ids('approved', 'extended', 'Sở B')).toEqual(['twice']);
    expect(open('extended').map(({ extension }) => [extension?.before, extension?.due])).toEqual([
      ['2023-01-31', '2023-02-28'],
    ]);
  });

  it('is nothing of an agency or an area that the report does not know', () => {
    expect(ids('total', 'extended', 'Sở X')).toEqual([]);
  });
});
