import type { Doubt, LeadTarget } from '#contracts';
import { describe, expect, it } from 'vitest';
import { asLead, asValue, settlesAtOnce, withCandidate } from './leads-answer.js';

const candidate: LeadTarget = { kind: 'agency', id: 'a2', name: 'Sở Y tế', scope: null };
const unknown = (subject: string): Doubt => ({
  code: 'lead-unknown',
  field: 'lead',
  subject,
  message: '',
  blocking: true,
  confirmable: false,
  candidates: [],
});

describe('the answer that names the leads', () => {
  it('keeps the leads that were known and names none twice', () => {
    expect(withCandidate(['agency:a1'], candidate)).toEqual(['agency:a1', 'agency:a2']);
    expect(withCandidate(['agency:a2'], candidate)).toEqual(['agency:a2']);
  });

  it('carries a name with a colon there and back', () => {
    const lead = { kind: 'group' as const, id: 'Nhóm: các sở' };
    expect(asLead(asValue(lead))).toEqual(lead);
  });

  it('settles at once only where one name is unknown', () => {
    expect(settlesAtOnce({ doubts: [unknown('Sở A')] })).toBe(true);
    expect(settlesAtOnce({ doubts: [unknown('Sở A'), unknown('Sở B')] })).toBe(false);
  });
});
