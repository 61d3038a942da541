import { describe, expect, it } from 'vitest';
import { readTargets } from './read-targets.js';

const read = (text: string, amongTargets = false) =>
  readTargets({ text, area: null, level: null, lines: [1], amongTargets }).map(
    ({ comparator, values, unit }) => `${comparator} ${values.join('-')} ${unit}`,
  );

describe('the figures of a sentence', () => {
  it.each([
    ['100% văn bản được rà soát', ['= 100 %']],
    ['Phấn đấu 75% hồ sơ nộp trực tuyến', ['= 75 %']],
    ['Đạt từ 80% đến 90% hồ sơ', ['between 80-90 %']],
    ['Phấn đấu từ 80% - 90% hồ sơ', ['between 80-90 %']],
    ['Có 80-90% hồ sơ', ['between 80-90 %']],
    ['Trên 95% hồ sơ đúng hạn', ['> 95 %']],
    ['Dưới 5% hồ sơ trễ hạn', ['< 5 %']],
    ['Ít nhất 20% đơn vị tự chủ và 100% đơn vị công khai', ['>= 20 %', '= 100 %']],
    ['Từ 40% trở lên giao dịch', ['>= 40 %']],
    ['Hồ sơ trễ hạn không quá 2,5%', ['<= 2.5 %']],
    ['Tới thiểu 30% thông tin được cắt giảm', ['>= 30 %']],
    ['Giảm 10% đầu mối', ['= 10 %']],
    ['Giảm ít nhất 10% thời gian', ['>= 10 %']],
    ['Giảm tỷ lệ hồ sơ giấy từ 40% xuống 10%', ['= 10 %']],
    ['Thời gian chờ tối đa 15 phút/01 lượt', ['<= 15 phút/lượt']],
    ['Xử lý không quá 03 ngày làm việc', ['<= 3 ngày làm việc']],
    ['Tối thiểu 80% tại cấp sở, 40% tại cấp huyện và 20% tại cấp xã', ['>= 80 %', '>= 40 %', '>= 20 %']],
    ['Tối thiểu 70% văn bản, 40% hồ sơ công việc', ['>= 70 %', '= 40 %']],
    ['Tối thiểu 70% hồ sơ tại trung tâm của tỉnh, 40% hồ sơ tại cấp huyện', ['>= 70 %', '>= 40 %']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['Chỉ số của tỉnh nằm trong nhóm 20 địa phương dẫn đầu', ['<= 20 hạng']],
    ['Thuộc tốp 10 cả nước', ['<= 10 hạng']],
    ['Chỉ số hài lòng xếp thứ 15 trở lên', ['<= 15 hạng']],
    ['Chỉ số đạt từ 85,5 điểm trở lên', ['>= 85.5 điểm']],
    ['Tổ chức tối thiểu 02 lớp bồi dưỡng', ['>= 2 lớp']],
    ['Mỗi quý đăng 03 bài trên trang tin', ['= 3 bài/quý']],
    ['Bố trí không quá 02 cấp phó', ['<= 2 cấp phó']],
  ])('ranks, points and counts: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('takes a bare count for a target only among targets', () => {
    expect(read('Tổ chức 04 hội nghị đối thoại', true)).toEqual(['= 4 hội nghị']);
    expect(read('Tổ chức 04 hội nghị đối thoại')).toEqual([]);
    expect(read('Triển khai 24 mô hình thuộc 05 nhóm tiện ích', true)).toEqual([]);
  });

  it.each([
    'Thực hiện Nghị định số 45/2020/NĐ-CP ngày 08/4/2020',
    'Chương trình giai đoạn 2021 - 2030',
    'Thực hiện Kế hoạch số 12/KH-UBND năm 2024 gồm 06 nội dung',
    'Theo tiêu chuẩn ISO 9001:2015',
    'Xong trước ngày 15/3/2024 hoặc trong 30 ngày',
    'Mở lớp trong quý II và tháng 9',
  ])('no target: %s', (text) => {
    expect(read(text, true)).toEqual([]);
  });
});

describe('the words that go with a figure', () => {
  const clauses = (text: string) =>
    readTargets({ text, area: null, level: null, lines: [1] }).map(({ clause }) => clause);

  it('end where those of the next figure begin', () => {
    expect(clauses('a) 90% hồ sơ nộp trực tuyến; trong đó, tối thiểu 50% thanh toán trực tuyến.')).toEqual([
      '90% hồ sơ nộp trực tuyến',
      'tối thiểu 50% thanh toán trực tuyến',
    ]);
  });

  it('leave out asides, grounds and measures, and start inside an open bracket', () => {
    expect(
      clauses('95% hồ sơ được số hóa (không tính hồ sơ có nội dung mật của ngành) theo quy định tại Nghị định A.'),
    ).toEqual(['95% hồ sơ được số hóa']);
    expect(clauses('Số hóa tại các cấp (tỷ lệ hồ sơ điện tử đạt 100%; tỷ lệ khai thác trên 50%)')).toEqual([
      'tỷ lệ hồ sơ điện tử đạt 100%',
      'tỷ lệ khai thác trên 50%',
    ]);
  });
});
