import type { PlanQuestion } from '#contracts';
import { describe, expect, it } from 'vitest';
import { answerWith, leadsAnswerOf } from './question-answer.js';

const asked: PlanQuestion = {
  ...{ key: 'k', code: 'lead-unknown', subject: 'Sở Tư pháb', message: '', confirmable: false },
  ...{ field: 'lead', candidates: [], taskIds: ['t1', 't2'] },
};
const lead = { kind: 'agency', id: 'a1', name: 'Sở Tư pháp', scope: null } as const;

describe('an answer to a question', () => {
  it('explains the name, whatever else the rows name', () => {
    const candidate = { label: 'Sở Tư pháp', deadlineCandidate: null, due: [], lead };
    const meanings = [{ name: 'Sở Tư pháb', kind: 'agency', id: 'a1' }];
    expect(answerWith(asked, candidate)).toEqual({ meanings });
    expect(leadsAnswerOf(asked, { leads: [{ kind: 'agency', id: 'a1' }] })).toEqual({ meanings });
  });

  it('says the words that were said last time', () => {
    const candidate = {
      label: '',
      deadlineCandidate: null,
      due: [],
      lead: null,
      deadlineText: 'Tháng 8',
      remembered: true,
    };
    expect(answerWith({ ...asked, field: 'deadline' }, candidate)).toEqual({ deadlineText: 'Tháng 8' });
  });

  it('gives the leads where no name is in question', () => {
    const leads = [{ kind: 'group' as const, id: 'Các sở' }];
    expect(leadsAnswerOf({ ...asked, subject: null }, { leads })).toEqual({ leads });
  });

  it('chooses a reading of the deadline by its place', () => {
    const candidate = { label: '15/8', deadlineCandidate: 1, due: ['2026-08-15'], lead: null };
    expect(answerWith({ ...asked, field: 'deadline' }, candidate)).toEqual({ deadlineCandidate: 1 });
    expect(answerWith(asked, { ...candidate, deadlineCandidate: null })).toEqual({ due: ['2026-08-15'] });
  });
});
