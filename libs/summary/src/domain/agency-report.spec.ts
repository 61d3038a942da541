import { describe, expect, it } from 'vitest';
import type { AgencyFact } from '#assignment';
import { localDate } from '#calendar';
import type { AgencyReportContent } from '#contracts';
import { aFact, aReport } from '../../../../test/support/a-fact.js';
import { areasOf, taskFigures } from './agency-figures.js';
import { contentOf, draftTexts, figuresOfDraft, type ReportGround, saidOfPlan, saysNothing } from './agency-report.js';

const span = { from: localDate('2022-12-15'), to: localDate('2023-03-14'), ended: true };
const of = (planId: string, fact: Parameters<typeof aFact>[0]): AgencyFact => ({ ...aFact(fact), planId });
const facts = [
  of('a', { task: 1, due: '2023-02-28', reports: [aReport('2023-02-20', 'approved', '2023-03-01')] }),
  of('a', { task: 2, area: 'II', areaName: 'Thể chế', due: '2023-03-10' }),
  of('a', { task: 3, area: '', areaName: '', due: '2023-12-31' }),
  of('a', { task: 4, area: 'III', areaName: 'Bộ máy', publishedOn: '2023-04-01' }),
];

describe('what the system knows of an agency', () => {
  const areas = areasOf(facts, new Map(), span);
  const figure = (area: string, name: string) =>
    taskFigures(facts, areas, span).find(({ key }) => key === `tasks:${area}:${name}`)?.computed;

  it('names the areas in which it had duties by then, after the report as a whole', () => {
    expect(areas.map(({ key, name }) => [key, name])).toEqual([
      ['', 'Chung'],
      ['a|I', 'Chỉ đạo, điều hành'],
      ['a|II', 'Thể chế'],
    ]);
  });

  it.each([
    ['', 'total', 3],
    ['', 'cameDue', 2],
    ['a|I', 'doneOnTime', 1],
    ['a|II', 'overdue', 1],
    ['a|II', 'doneOnTime', 0],
  ])('counts %s %s: %i', (area, name, count) => {
    expect(figure(area, name)).toBe(count);
  });

  it('tells the areas of two plans apart', () => {
    const two = areasOf([...facts.slice(0, 1), of('b', { task: 1 })], new Map([['b', 'Kế hoạch 2']]), span);
    expect(two.map(({ key, name }) => [key, name]).slice(1)).toEqual([
      ['a|I', 'Chỉ đạo, điều hành ()'],
      ['b|I', 'Chỉ đạo, điều hành (Kế hoạch 2)'],
    ]);
  });
});

describe('the draft of an agency’s report', () => {
  const area = { key: 'b|I', planId: 'b', code: 'I', name: 'Thể chế' };
  const total = { key: 'tasks::total', group: 'tasks' as const, area: '', name: 'total', computed: 3 };

  it('keeps both values of a figure, and takes one that says the same for none', () => {
    const corrected = (value: number) => figuresOfDraft([total], [{ key: total.key, value, reason: 'Đếm lại' }])[0];
    expect(corrected(4)).toMatchObject({ computed: 3, value: 4, reason: 'Đếm lại' });
    expect(corrected(3)).toMatchObject({ computed: 3, value: 3, reason: null });
  });

  it('begins with the words on the area of the same name in last year’s plan, until it is saved', () => {
    const words = { topic: 'causes' as const, text: 'Thiếu người' };
    const last = { areas: [{ ...area, key: 'a|I', planId: 'a' }], texts: [{ area: 'a|I', ...words }] };
    const causes = (saved: Parameters<typeof draftTexts>[1]) =>
      draftTexts([area], saved, last as unknown as AgencyReportContent).find(({ topic }) => topic === 'causes');
    expect(causes(null)).toEqual({ area: 'b|I', ...words, carriedOver: true });
    expect(causes({ texts: [], corrections: [] })).toMatchObject({ text: '', carriedOver: false });
  });

  const ground: ReportGround = {
    ...{ title: 'Báo cáo', year: 2026, agency: 'Sở A', receiver: 'Sở B', superior: null, areas: [area] },
    window: { name: 'quý I', from: '2025-12-15', to: '2026-03-14' },
    ...{ countedTo: '2026-03-14', tthcMonths: [], tthcMissing: [], computed: [total] },
  };

  it('is sent without empty words, and without those on an area that is gone', () => {
    const texts = [
      { area: 'b|I', topic: 'results' as const, text: 'Xong' },
      { area: 'b|I', topic: 'causes' as const, text: '' },
      { area: 'b|II', topic: 'results' as const, text: 'Xong' },
    ];
    expect(contentOf(ground, { texts, corrections: [] })).toMatchObject({ texts: [texts[0]], figures: [{ value: 3 }] });
  });

  it.each([
    ['words on an area that is gone', 'b|II', 'Xong', 3, true],
    ['empty words', 'b|I', '', 3, true],
    ['words', 'b|I', 'Xong', 3, false],
    ['a correction', 'b|I', '', 4, false],
  ])('with %s alone (%s "%s", %i) says nothing: %s', (_what, key, text, value, nothing) => {
    const corrections = [{ key: total.key, value, reason: 'Đếm lại' }];
    const content = contentOf(ground, { texts: [{ area: key, topic: 'results', text }], corrections });
    expect(saysNothing(content)).toBe(nothing);
  });
});

describe('what whoever compiles a plan reads of it', () => {
  const whole = { key: '', planId: null, code: '', name: 'Chung' };
  const areas = [whole, ...['a', 'b'].map((planId) => ({ key: `${planId}|I`, planId, code: 'I', name: planId }))];
  const figure = { group: 'tasks' as const, name: 'total', computed: 3, value: 4 };
  const content = {
    areas,
    texts: areas.map(({ key }) => ({ area: key, topic: 'results' as const, text: `về ${key}` })),
    figures: [
      ...areas.map(({ key }) => ({ ...figure, key: `tasks:${key}:total`, area: key, reason: 'Đếm lại' })),
      { ...figure, key: 'tasks:a|I:overdue', area: 'a|I', value: 3, reason: null },
    ],
  } as unknown as AgencyReportContent;

  it('is on its own areas and on the whole, words and corrections alike', () => {
    const { texts, corrected } = saidOfPlan(content, 'a');
    expect(texts.map(({ area, text }) => [area, text])).toEqual([
      ['', 'về '],
      ['I', 'về a|I'],
    ]);
    expect(corrected.map(({ key, areaName }) => [key, areaName])).toEqual([
      ['tasks::total', 'Chung'],
      ['tasks:a|I:total', 'a'],
    ]);
  });
});
