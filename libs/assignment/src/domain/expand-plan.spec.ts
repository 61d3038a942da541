import { describe, expect, it } from 'vitest';
import { vietnamCalendar } from '#calendar';
import { aDirectory, aGroup, aLead, aPublishedPlan, aTask, idOf } from '../../../../test/support/a-published-plan.js';
import { expandPlan } from './expand-plan.js';

const directory = aDirectory();
const expand = (...tasks: Parameters<typeof aPublishedPlan>[1]) =>
  expandPlan(aPublishedPlan(directory, tasks), directory, vietnamCalendar);
const justice = aLead(directory, 'Sở Tư pháp');
const shown = (assignments: ReturnType<typeof expand>) =>
  assignments.map(({ occurrence, kind, state, dueNominal, due }) => [occurrence, kind, state, dueNominal, due]);

describe('expandPlan: periods', () => {
  it('gives a known day once, rolled', () => {
    expect(shown(expand(aTask('Quý III/2023', [justice])))).toEqual([
      ['2023-09-30', 'dated', 'assigned', '2023-09-30', '2023-10-02'],
    ]);
  });

  it('keeps "before" and the sentence that explains the day', () => {
    const [assignment] = expand(aTask('Trước ngày 15/6/2023', [justice]));
    expect(assignment).toMatchObject({ due: '2023-06-14', exclusive: true });
    expect(assignment?.explanation).not.toBe('');
  });

  it('gives each occurrence of a rule', () => {
    const days = expand(aTask('Hằng quý', [justice])).map(({ due }) => due);
    expect(days).toEqual(['2023-03-31', '2023-06-30', '2023-10-02', '2024-01-02']);
  });

  it('gives continuous work no day, and a progress report for every report window', () => {
    expect(shown(expand(aTask('Thường xuyên', [justice])))).toEqual([
      ['continuous', 'continuous', 'assigned', null, null],
      ['progress:Q1', 'progress-report', 'assigned', '2023-03-20', '2023-03-20'],
      ['progress:H1', 'progress-report', 'assigned', '2023-06-20', '2023-06-20'],
      ['progress:Q3', 'progress-report', 'assigned', '2023-09-20', '2023-09-20'],
      ['progress:Y', 'progress-report', 'assigned', '2023-12-20', '2023-12-20'],
    ]);
  });

  it('owes progress reports only from the day the work begins', () => {
    const keys = expand(aTask('Từ 01/7/2023', [justice])).map(({ occurrence }) => occurrence);
    expect(keys).toEqual(['continuous', 'progress:Q3', 'progress:Y']);
  });

  it('follows daily work as continuous work', () => {
    expect(expand(aTask('Hằng ngày', [justice])).map(({ kind }) => kind)).toContain('continuous');
  });

  it('lets conditional work wait, and keeps a condition beside a day', () => {
    expect(shown(expand(aTask('Khi có hướng dẫn của Bộ Nội vụ', [justice])))).toEqual([
      ['trigger', 'triggered', 'awaiting_trigger', null, null],
    ]);
    const [dated] = expand(aTask('Quý II/2023 (sau khi có hướng dẫn)', [justice]));
    expect(dated).toMatchObject({ due: '2023-06-30', state: 'assigned' });
    expect(dated?.condition).toContain('sau khi');
  });

  it('gives each part of a compound deadline its own kind, progress reports once', () => {
    const expanded = expand(aTask('Ban hành kế hoạch: Quý I/2023. Thực hiện: Thường xuyên.', [justice]));
    expect(expanded.map(({ occurrence }) => occurrence)).toEqual([
      ...['part:1:2023-03-31', 'part:2:continuous', 'progress:Q1', 'progress:H1', 'progress:Q3', 'progress:Y'],
    ]);
    expect(expanded[0]?.title).toContain('Ban hành kế hoạch');
  });

  it('throws on a deadline that was never settled', () => {
    expect(() => expand(aTask('', [justice]))).toThrow('settled');
  });
});

describe('expandPlan: agencies', () => {
  const names = (...leads: Parameters<typeof aTask>[1]) =>
    expand(aTask('Quý I/2023', leads)).map(({ agencyName }) => agencyName);

  it('fans a group out to its members, without the excepted', () => {
    const districts = aGroup('UBND cấp huyện');
    expect(names(districts)).toEqual(['UBND huyện An Bình', 'UBND huyện Tân Lập']);
    const except = [{ id: idOf(directory, 'UBND huyện An Bình'), name: 'UBND huyện An Bình' }];
    expect(names(aGroup('UBND cấp huyện', except))).toEqual(['UBND huyện Tân Lập']);
  });

  it('lets an agency owe once, however often it is named', () => {
    expect(names(justice, aGroup('Các sở, ban, ngành'), justice)).toEqual(['Sở Tư pháp', 'Sở Nội vụ', 'Sở Tài chính']);
  });

  it('names the part a lead answers for', () => {
    const [assignment] = expand(aTask('Quý I/2023', [aLead(directory, 'Sở Tài chính', 'phần kinh phí')]));
    expect(assignment?.title).toBe('Rà soát văn bản (phần kinh phí)');
  });

  it('leaves approval to the area, but never to the one that owes', () => {
    const approver = (lead: string, areaCode: string) =>
      expand(aTask('Quý I/2023', [aLead(directory, lead)], { areaCode }))[0]?.approverAgencyName;
    expect(approver('Sở Tài chính', 'II')).toBe('Sở Tư pháp');
    expect(approver('Sở Tư pháp', 'II')).toBe('Sở Nội vụ');
    expect(approver('Sở Tài chính', 'I')).toBe('Sở Nội vụ');
    expect(approver('Sở Nội vụ', 'I')).toBe('Sở Nội vụ');
  });

  it('makes no key twice and says the same thing twice', () => {
    const tasks = [
      aTask('Hằng tháng', [aGroup('Các sở, ban, ngành'), justice]),
      aTask('Thường xuyên', [aGroup('UBND cấp huyện')], { position: 2 }),
    ];
    const keys = expand(...tasks).map(({ taskId, agencyId, occurrence }) => `${taskId} ${agencyId} ${occurrence}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(expand(...tasks)).toEqual(expand(...tasks));
    expect(keys).toHaveLength(3 * 12 + 2 * 5);
  });
});
