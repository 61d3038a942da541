import { describe, expect, it } from 'vitest';
import { aReturn, marchFacts, marchReturns } from '../../../../test/support/a-return.js';
import { compileNotice } from '../domain/compile-notice.js';
import { noticeChanges } from './notice-changes.js';

const first = compileNotice(marchFacts());

describe('noticeChanges', () => {
  it('finds nothing where nothing changed', () => {
    expect(noticeChanges(first, compileNotice(marchFacts()))).toEqual([]);
  });

  it('names the figures of the whole and of the agency that corrected', () => {
    const corrected = aReturn({
      ...{ number: 1, agency: 'Sở Tư pháp' },
      figures: { early: 58, onTime: 40, late: 2, withinLimit: 20, online: 80, carriedOver: 10 },
    });
    const second = compileNotice(marchFacts({ returns: [corrected, ...marchReturns.slice(1)] }));
    expect(noticeChanges(first, second)).toEqual([
      { agency: null, what: 'Đã giải quyết: trước hạn', before: '70', after: '68' },
      { agency: null, what: 'Đã giải quyết: quá hạn', before: '4', after: '6' },
      { agency: null, what: 'Tỷ lệ đúng hạn', before: '96,67%', after: '95%' },
      { agency: 'Sở Tư pháp', what: 'Đã giải quyết: trước hạn', before: '60', after: '58' },
      { agency: 'Sở Tư pháp', what: 'Đã giải quyết: quá hạn', before: '0', after: '2' },
      { agency: 'Sở Tư pháp', what: 'Tỷ lệ đúng hạn', before: '100%', after: '98%' },
    ]);
  });

  it('says who has reported since', () => {
    const late = aReturn({ number: 4, agency: 'UBND xã Bình Minh', level: 'commune', figures: {} });
    const second = compileNotice(marchFacts({ returns: [...marchReturns, late] }));
    expect(noticeChanges(first, second)).toEqual([
      { agency: 'UBND xã Bình Minh', what: 'Báo cáo tháng', before: 'chưa báo cáo', after: 'đã báo cáo' },
    ]);
  });
});
