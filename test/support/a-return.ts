import { localDate } from '#calendar';
import type { NoticeIssuer, NoticeLevel, TthcFigures } from '#contracts';
import type { NoticeFacts, ReturnFact } from '#tthc';

/** A line that keeps the form's sums: everything that came in new, by one channel or the other, and what was open before. */
export function figuresOf(counts: Partial<TthcFigures>): TthcFigures {
  const { early = 0, onTime = 0, late = 0, withinLimit = 0, overdue = 0, carriedOver = 0, online = 0 } = counts;
  const resolved = early + onTime + late;
  const inProcess = withinLimit + overdue;
  const received = resolved + inProcess;
  const direct = received - online - carriedOver;
  return { received, online, direct, carriedOver, resolved, early, onTime, late, inProcess, withinLimit, overdue };
}

export const anAgencyId = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export interface ReturnDraft {
  readonly number: number;
  readonly agency: string;
  readonly level?: NoticeLevel;
  readonly figures: Partial<TthcFigures>;
}

export function aReturn({ number, agency, level = 'province', figures }: ReturnDraft): ReturnFact {
  return {
    ...{ agencyId: anAgencyId(number), agency, level, submittedOn: localDate('2026-04-02') },
    lines: [{ fieldCode: 'TP', fieldName: 'Hộ tịch', figures: figuresOf(figures) }],
    ...{ causes: null, apologyLetters: 0, carryOverReason: null },
  };
}

export const anIssuer = (): NoticeIssuer => ({
  superiorBody: 'Ủy ban nhân dân tỉnh Bình Sơn',
  issuingBody: 'Văn phòng UBND tỉnh',
  symbol: 'TB-VPUBNDT',
  place: 'Bình Sơn',
  signer: ['CHÁNH VĂN PHÒNG'],
});

export function someNoticeFacts(facts: Partial<NoticeFacts>): NoticeFacts {
  return {
    ...{ month: '2026-03', from: localDate('2026-03-01'), to: localDate('2026-03-31') },
    ...{ issuer: anIssuer(), frame: {}, target: 0.95, returns: [], owing: [] },
    monthBefore: { month: '2026-02', returns: [] },
    yearBefore: { month: '2025-03', figures: null },
    ...facts,
  };
}

/** March: one department clean, one late without an apology, a commune without anything resolved, another silent. */
export const marchReturns: readonly ReturnFact[] = [
  aReturn({
    number: 1,
    agency: 'Sở Tư pháp',
    figures: { early: 60, onTime: 40, withinLimit: 20, online: 80, carriedOver: 10 },
  }),
  {
    ...aReturn({
      number: 2,
      agency: 'Sở Tài chính',
      figures: { early: 10, onTime: 6, late: 4, overdue: 2, online: 11 },
    }),
    causes: 'Hồ sơ liên thông nhiều cơ quan',
    apologyLetters: 3,
  },
  aReturn({ number: 3, agency: 'UBND xã An Bình', level: 'commune', figures: { withinLimit: 5 } }),
];

export const marchFacts = (): NoticeFacts =>
  someNoticeFacts({
    returns: marchReturns,
    monthBefore: {
      month: '2026-02',
      returns: [
        aReturn({ number: 1, agency: 'Sở Tư pháp', figures: { onTime: 9, late: 1, withinLimit: 10, online: 5 } }),
      ],
    },
    owing: [...marchReturns, { agencyId: anAgencyId(4), agency: 'UBND xã Bình Minh', level: 'commune' }],
  });
