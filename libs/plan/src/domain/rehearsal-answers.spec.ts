import { describe, expect, it } from 'vitest';
import type { Doubt, LeadTarget } from '#contracts';
import { rehearsalAnswers } from './rehearsal-answers.js';

const justice: LeadTarget = { kind: 'agency', id: 'a1', name: 'Sở Tư pháp', scope: null };
const finance: LeadTarget = { kind: 'agency', id: 'a2', name: 'Sở Tài chính', scope: null };
const doubt = (changes: Partial<Doubt>): Doubt => ({
  ...{ code: 'x', field: 'row', subject: null, message: '', blocking: true, confirmable: false, candidates: [] },
  ...changes,
});
const day = { label: '31/3', deadlineCandidate: 0, due: ['2023-03-31'], lead: null };
const suggested = { label: finance.name, deadlineCandidate: null, due: [], lead: finance };
const answer = (doubts: Doubt[], leads: LeadTarget[] = [justice]) =>
  rehearsalAnswers([{ id: 't', excluded: false, doubts, leads }]).answers[0]?.answer;

describe('rehearsalAnswers', () => {
  it('confirms what was read, where something was', () => {
    expect(answer([doubt({ field: 'deadline', confirmable: true })])).toEqual({ confirm: true });
  });

  it('takes the first day offered where nothing was read, or leaves the row out', () => {
    expect(answer([doubt({ field: 'deadline', candidates: [day, day] })])).toEqual({ deadlineCandidate: 0 });
    expect(answer([doubt({ field: 'deadline' })])).toHaveProperty('exclude');
  });

  it('takes the best suggestion for an unknown lead, beside the known ones', () => {
    const unknown = doubt({ field: 'lead', code: 'lead-unknown', candidates: [suggested] });
    const ids = (leads: LeadTarget[]) => answer([unknown], leads)?.leads?.map(({ id }) => id);
    expect(ids([justice])).toEqual(['a1', 'a2']);
    expect(ids([])).toEqual(['a2']);
    expect(answer([doubt({ field: 'lead' })], [])).toHaveProperty('exclude');
  });

  it('leaves settled and excluded rows alone, and counts', () => {
    const open = doubt({ field: 'deadline' });
    const rows = [
      { id: '1', excluded: true, doubts: [open], leads: [] },
      { id: '2', excluded: false, doubts: [doubt({ blocking: false })], leads: [] },
      { id: '3', excluded: false, doubts: [open], leads: [] },
      { id: '4', excluded: false, doubts: [doubt({ confirmable: true })], leads: [] },
    ];
    const { answers, taken, leftOut } = rehearsalAnswers(rows);
    expect([answers.map(({ taskId }) => taskId), taken, leftOut]).toEqual([['3', '4'], 1, 1]);
  });
});
