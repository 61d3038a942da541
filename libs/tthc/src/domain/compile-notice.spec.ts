import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoticeModel, TthcColumn } from '#contracts';
import { aReturn, figuresOf, marchFacts, someNoticeFacts } from '../../../../test/support/a-return.js';
import { someReturns } from '../../../../test/support/any-returns.js';
import { compileNotice } from './compile-notice.js';
import { canonicalText } from './notice-text.js';
import { COLUMNS } from './tthc-figures.js';

const sumOf = (lines: readonly Pick<NoticeModel, 'figures'>[], column: TthcColumn): number =>
  lines.reduce((sum, { figures }) => sum + figures[column], 0);

describe('any notice', () => {
  it('counts the same by level, by agency and by field as in the whole', () => {
    fc.assert(
      fc.property(someReturns, (returns) => {
        const model = compileNotice(someNoticeFacts({ returns, owing: returns }));
        for (const column of COLUMNS) {
          for (const part of [model.byLevel, model.byAgency, model.byField]) {
            expect(sumOf(part, column)).toBe(model.figures[column]);
          }
        }
        expect(model.byAgency).toHaveLength(returns.length);
        expect(model.byLevel.reduce((sum, { reported }) => sum + reported, 0)).toBe(returns.length);
      }),
    );
  });

  it('keeps every rate between nothing and all, and none without a base', () => {
    fc.assert(
      fc.property(someReturns, someReturns, (returns, before) => {
        const monthBefore = { month: '2026-02', returns: before };
        const model = compileNotice(someNoticeFacts({ returns, monthBefore }));
        for (const { figures, rates } of [model, ...model.byLevel, ...model.byAgency, ...model.byField]) {
          for (const rate of Object.values(rates)) if (rate !== null) expect(rate >= 0 && rate <= 1).toBe(true);
          expect(rates.onTime === null).toBe(figures.resolved === 0);
          expect(rates.online === null).toBe(figures.online + figures.direct === 0);
        }
        for (const points of Object.values(model.monthBefore?.points ?? {})) {
          if (points !== null) expect(Math.abs(points) <= 100).toBe(true);
        }
      }),
    );
  });

  it('ranks by rate alone: better never stands below worse, equals stand together, the empty nowhere', () => {
    fc.assert(
      fc.property(someReturns, (returns) => {
        const lines = compileNotice(someNoticeFacts({ returns })).byAgency;
        for (const a of lines) {
          expect(a.rank === null).toBe(a.rates.onTime === null);
          for (const b of lines) {
            if (a.level !== b.level || a.rank === null || b.rank === null) continue;
            expect(Math.sign(a.rank - b.rank)).toBe(Math.sign((b.rates.onTime ?? 0) - (a.rates.onTime ?? 0)) + 0);
          }
        }
      }),
    );
  });

  it('is the same whatever order the returns come in', () => {
    fc.assert(
      fc.property(someReturns, (returns) => {
        const facts = someNoticeFacts({ returns });
        const turned = someNoticeFacts({ returns: returns.toReversed() });
        expect(canonicalText(compileNotice(turned))).toBe(canonicalText(compileNotice(facts)));
      }),
    );
  });
});

describe('the notice of March', () => {
  const model = compileNotice(marchFacts());

  it('names those that are late with their words, and those that are silent', () => {
    expect(model.late).toEqual([
      expect.objectContaining({
        ...{ agency: 'Sở Tài chính', late: 4, overdue: 2, apologyLetters: 3, causes: 'Hồ sơ liên thông nhiều cơ quan' },
      }),
    ]);
    expect(model.missing.map(({ agency }) => agency)).toEqual(['UBND xã Bình Minh']);
    expect(model.byLevel.map(({ level, agencies, reported }) => [level, agencies, reported])).toEqual([
      ['province', 2, 2],
      ['commune', 2, 1],
    ]);
  });

  it('ranks within a level, and leaves out who resolved nothing', () => {
    expect(model.byAgency.map(({ agency, rank }) => [agency, rank])).toEqual([
      ['Sở Tài chính', 2],
      ['Sở Tư pháp', 1],
      ['UBND xã An Bình', null],
    ]);
  });

  it('stands beside the month before in points, and beside no year before', () => {
    expect(model.rates.onTime).toBe(0.9667);
    expect(model.monthBefore).toMatchObject({ month: '2026-02', points: { onTime: 6.67, online: 41.42 } });
    expect(model.yearBefore).toBeNull();
    expect(model.byAgency.map(({ pointsToMonthBefore }) => pointsToMonthBefore)).toEqual([null, 10, null]);
    expect(model.targetMet).toBe(true);
  });

  it('stands beside the same month last year by its sums', () => {
    const figures = figuresOf({ onTime: 9, late: 1, online: 5 });
    const facts = marchFacts({ yearBefore: { month: '2025-03', figures } });
    expect(compileNotice(facts).yearBefore).toMatchObject({ month: '2025-03', figures, points: { onTime: 6.67 } });
  });

  it('does not meet a target by rounding', () => {
    const returns = [aReturn({ number: 1, agency: 'Sở A', figures: { onTime: 99_999, late: 1 } })];
    const almost = compileNotice(someNoticeFacts({ returns, target: 1 }));
    expect([almost.rates.onTime, almost.targetMet]).toEqual([1, false]);
    expect(compileNotice(someNoticeFacts({ target: 1 })).targetMet).toBeNull();
  });
});
