import { localDate } from '#calendar';
import type { NoticeIssuer, NoticeLevel, TthcFigures } from '#contracts';
import { type FieldFact, type NoticeFacts, type ReturnFact, sumFigures } from '#tthc';

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

/** A return field by field, as an agency hands it in; no field twice. */
export interface LinedReturn extends Omit<ReturnFact, 'figures'> {
  readonly lines: readonly { readonly fieldCode: string; readonly fieldName: string; readonly figures: TthcFigures }[];
}

/** What the database adds up, said of values. */
export function addedUp(returns: readonly LinedReturn[]): { returns: ReturnFact[]; fields: FieldFact[] } {
  const lines = returns.flatMap((each) => each.lines);
  const byField = [...Map.groupBy(lines, ({ fieldCode }) => fieldCode)];
  return {
    returns: returns.map(({ lines: own, ...each }) => ({
      ...each,
      figures: sumFigures(own.map((line) => line.figures)),
    })),
    fields: byField.map(([code, group]) => ({
      ...{ code, name: group[0]?.fieldName ?? code, figures: sumFigures(group.map(({ figures }) => figures)) },
    })),
  };
}

export interface ReturnDraft {
  readonly number: number;
  readonly agency: string;
  readonly level?: NoticeLevel;
  readonly figures: Partial<TthcFigures>;
}

export function aReturn({ number, agency, level = 'province', figures }: ReturnDraft): LinedReturn {
  return {
    ...{ agencyId: anAgencyId(number), agency, level, submittedOn: localDate('2026-04-02') },
    lines: [{ fieldCode: 'TP', fieldName: 'Hộ tịch', figures: figuresOf(figures) }],
    ...{ causes: null, apologyLetters: 0 },
  };
}

export const anIssuer = (): NoticeIssuer => ({
  superiorBody: 'Ủy ban nhân dân tỉnh Bình Sơn',
  issuingBody: 'Văn phòng UBND tỉnh',
  symbol: 'TB-VPUBNDT',
  place: 'Bình Sơn',
  signer: ['CHÁNH VĂN PHÒNG'],
});

export interface NoticeDraft extends Partial<Omit<NoticeFacts, 'returns' | 'fields' | 'monthBefore'>> {
  readonly returns?: readonly LinedReturn[];
  readonly monthBefore?: { readonly month: string; readonly returns: readonly LinedReturn[] };
}

export function someNoticeFacts({ returns = [], monthBefore, ...facts }: NoticeDraft): NoticeFacts {
  const before = addedUp(monthBefore?.returns ?? []).returns;
  return {
    ...{ month: '2026-03', from: localDate('2026-03-01'), to: localDate('2026-03-31') },
    ...{ issuer: anIssuer(), frame: {}, target: 0.95, owing: [], ...addedUp(returns) },
    monthBefore: {
      month: monthBefore?.month ?? '2026-02',
      figures: new Map(before.map(({ agencyId, figures }) => [agencyId, figures])),
    },
    yearBefore: { month: '2025-03', figures: null },
    ...facts,
  };
}

/** March: one department clean, one late without an apology, a commune without anything resolved, another silent. */
export const marchReturns: readonly LinedReturn[] = [
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

export const marchFacts = (change: NoticeDraft = {}): NoticeFacts =>
  someNoticeFacts({
    returns: marchReturns,
    monthBefore: {
      month: '2026-02',
      returns: [
        aReturn({ number: 1, agency: 'Sở Tư pháp', figures: { onTime: 9, late: 1, withinLimit: 10, online: 5 } }),
      ],
    },
    owing: [...marchReturns, { agencyId: anAgencyId(4), agency: 'UBND xã Bình Minh', level: 'commune' }],
    ...change,
  });
