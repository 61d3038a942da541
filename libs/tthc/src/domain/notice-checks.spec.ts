import { describe, expect, it } from 'vitest';
import { aReturn, marchFacts, someNoticeFacts } from '../../../../test/support/a-return.js';
import type { NoticeFacts } from './compile-notice.js';
import { checkNotice } from './notice-checks.js';
import type { CarryGap } from './return-fact.js';

const march = aReturn({ number: 1, agency: 'Sở A', figures: { onTime: 10, carriedOver: 10 } });
const checksOf = (facts: NoticeFacts, gaps: readonly CarryGap[] = []) => checkNotice({ ...facts, gaps });

describe('checkNotice', () => {
  it('stops a notice of nothing', () => {
    expect(checksOf(someNoticeFacts({}))).toEqual([
      { weight: 'stop', message: 'Chưa có cơ quan nào gửi số liệu của tháng.' },
    ]);
  });

  it('says who is silent and who is late without words or letters', () => {
    expect(checksOf(marchFacts())).toEqual([
      { weight: 'note', message: '1 cơ quan chưa gửi số liệu; thông báo sẽ nêu tên.' },
      { weight: 'note', message: 'Sở Tài chính: 4 hồ sơ giải quyết quá hạn, mới có 3 văn bản xin lỗi.' },
    ]);
  });

  it('stops sums that do not add up', () => {
    const [line] = march.lines;
    if (!line) throw new Error('no line');
    const broken = { ...march, lines: [{ ...line, figures: { ...line.figures, received: 11 } }] };
    const checks = checksOf(someNoticeFacts({ returns: [broken] }));
    expect(checks).toHaveLength(2);
    expect(checks[0]).toEqual({
      weight: 'stop',
      message: 'Sở A: “Tiếp nhận: tổng số” ghi 11, cộng các cột thành phần được 10.',
    });
  });

  it('stops what was not carried over and not explained', () => {
    const { agencyId, agency } = march;
    const gap = {
      month: '2026-03',
      agencyId,
      agency,
      fieldId: agencyId,
      field: 'Hộ tịch',
      before: '2026-02',
      left: 12,
    };
    const checks = checksOf(someNoticeFacts({ returns: [march] }), [{ ...gap, carried: 10, locked: false }]);
    expect(checks).toEqual([
      {
        weight: 'stop',
        message:
          'Sở A, lĩnh vực Hộ tịch: số hồ sơ kỳ trước chuyển sang (10) ít hơn số đang giải quyết cuối tháng 02/2026 (12), chưa nêu lý do.',
      },
    ]);
  });
});
