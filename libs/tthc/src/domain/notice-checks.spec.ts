import { describe, expect, it } from 'vitest';
import { aReturn, marchFacts, someNoticeFacts } from '../../../../test/support/a-return.js';
import { checkNotice } from './notice-checks.js';

const february = aReturn({ number: 1, agency: 'Sở A', figures: { withinLimit: 12 } });
const march = aReturn({ number: 1, agency: 'Sở A', figures: { onTime: 10, carriedOver: 10 } });
const beside = { month: '2026-02', returns: [february] };

describe('checkNotice', () => {
  it('stops a notice of nothing', () => {
    expect(checkNotice(someNoticeFacts({}))).toEqual([
      { weight: 'stop', message: 'Chưa có cơ quan nào gửi số liệu của tháng.' },
    ]);
  });

  it('says who is silent and who is late without words or letters', () => {
    expect(checkNotice(marchFacts())).toEqual([
      { weight: 'note', message: '1 cơ quan chưa gửi số liệu; thông báo sẽ nêu tên.' },
      { weight: 'note', message: 'Sở Tài chính: 4 hồ sơ giải quyết quá hạn, mới có 3 văn bản xin lỗi.' },
    ]);
  });

  it('stops sums that do not add up', () => {
    const [line] = march.lines;
    if (!line) throw new Error('no line');
    const broken = { ...march, lines: [{ ...line, figures: { ...line.figures, received: 11 } }] };
    const checks = checkNotice(someNoticeFacts({ returns: [broken] }));
    expect(checks).toHaveLength(2);
    expect(checks[0]).toEqual({
      weight: 'stop',
      message: 'Sở A, lĩnh vực Hộ tịch: “Tiếp nhận: tổng số” ghi 11, cộng các cột thành phần được 10.',
    });
  });

  it('stops what was not carried over, unless a reason was given', () => {
    const facts = someNoticeFacts({ returns: [march], monthBefore: beside });
    expect(checkNotice(facts)).toEqual([
      {
        weight: 'stop',
        message:
          'Sở A, lĩnh vực Hộ tịch: số hồ sơ kỳ trước chuyển sang thấp hơn số đang giải quyết cuối tháng trước 2 hồ sơ, chưa nêu lý do.',
      },
    ]);
    const explained = { ...march, carryOverReason: 'Hai hồ sơ rút.' };
    expect(checkNotice(someNoticeFacts({ returns: [explained], monthBefore: beside }))).toEqual([]);
  });
});
