import { describe, expect, it } from 'vitest';
import { readPlan } from './read-plan.js';

const title = 'KẾ HOẠCH\nCải cách hành chính tỉnh An Bình năm 2024\n\n';
const read = (...lines: string[]) => readPlan(title + lines.join('\n\n'));
const areasOf = ({ areas }: ReturnType<typeof read>) => areas.map(({ code, name }) => `${code} ${name}`);
const tasksOf = ({ tasks }: ReturnType<typeof read>) =>
  tasks.map(({ area, activity }) => `${area ?? ''} ${activity ?? ''}`);
const codes = (issues: readonly { code: string }[]) => issues.map(({ code }) => code);

describe('the outline of a plan without table', () => {
  it('takes numbered headings of the task section for areas, whatever marks the bullets', () => {
    const reading = read(
      'I. MỤC ĐÍCH',
      '- Nâng cao chất lượng phục vụ.',
      'II. NHIỆM VỤ TRỌNG TÂM',
      '1. Cải cách thể chế',
      'a) Rà soát các văn bản đã ban hành;',
      'b) Lập danh mục văn bản hết hiệu lực.',
      '2. Cải cách thủ tục hành chính',
      '• Niêm yết bộ thủ tục tại trụ sở;',
      '– Sắp xếp lại quầy tiếp nhận.',
      '3. Cải cách chế độ công vụ',
      '- Mở các lớp:',
      '+ Lớp văn thư;',
      '+ Lớp lưu trữ.',
      'III. TỔ CHỨC THỰC HIỆN',
      '- Các đơn vị gửi kế hoạch của mình.',
    );
    expect(areasOf(reading)).toEqual([
      '1 Cải cách thể chế',
      '2 Cải cách thủ tục hành chính',
      '3 Cải cách chế độ công vụ',
    ]);
    expect(tasksOf(reading)).toEqual([
      '1 a) Rà soát các văn bản đã ban hành;',
      '1 b) Lập danh mục văn bản hết hiệu lực.',
      '2 • Niêm yết bộ thủ tục tại trụ sở;',
      '2 – Sắp xếp lại quầy tiếp nhận.',
      '3 + Lớp văn thư;',
      '3 + Lớp lưu trữ.',
    ]);
    expect(reading.tasks.slice(-2).map(({ task }) => task)).toEqual(['- Mở các lớp:', '- Mở các lớp:']);
  });

  it('takes roman headings for areas where they name the fields themselves', () => {
    const reading = read(
      'I. CẢI CÁCH THỂ CHẾ',
      '1. Mục tiêu',
      '- 90% văn bản được rà soát.',
      '2. Nhiệm vụ',
      '- Rà soát văn bản.',
      'II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH',
      '- Niêm yết thủ tục.',
      'III. CẢI CÁCH TÀI CHÍNH CÔNG',
      '- Công khai dự toán.',
      'IV. TỔ CHỨC THỰC HIỆN',
      '- Báo cáo kết quả.',
    );
    expect(areasOf(reading)).toHaveLength(3);
    expect(tasksOf(reading)).toEqual(['I - Rà soát văn bản.', 'II - Niêm yết thủ tục.', 'III - Công khai dự toán.']);
    expect(reading.targets.map(({ area, values }) => [area, values])).toEqual([['I', [90]]]);
  });

  it('takes bold headings without numbers, and sections in capitals where no roman number stands', () => {
    const reading = read(
      '**MỤC TIÊU**',
      '- Ít nhất 80% hồ sơ đúng hạn.',
      '**NHIỆM VỤ**',
      '**Cải cách thể chế**',
      '- Rà soát văn bản.',
      '**Cải cách tổ chức bộ máy**',
      '- Sắp xếp phòng, ban.',
      '**TỔ CHỨC THỰC HIỆN**',
      '- Báo cáo kết quả.',
    );
    expect(areasOf(reading)).toEqual(['1 Cải cách thể chế', '2 Cải cách tổ chức bộ máy']);
    expect(tasksOf(reading)).toEqual(['1 - Rà soát văn bản.', '2 - Sắp xếp phòng, ban.']);
    const beneathRoman = read(
      'I. NHIỆM VỤ',
      '**Cải cách thể chế**',
      '- Rà soát văn bản.',
      '**Cải cách công vụ**',
      '- Mở lớp.',
    );
    expect(tasksOf(beneathRoman)).toEqual(['1 - Rà soát văn bản.', '2 - Mở lớp.']);
  });

  it('reads sections numbered 1, 2, 3 with areas 2.1, 2.2', () => {
    const reading = read(
      '1. Mục tiêu',
      '- Đạt tối thiểu 80% hồ sơ đúng hạn.',
      '2. Nhiệm vụ',
      '2.1. Cải cách thể chế',
      '- Rà soát văn bản.',
      '2.2. Cải cách công vụ',
      '- Mở lớp bồi dưỡng.',
      '3. Tổ chức thực hiện',
      '- Báo cáo trước ngày 15/6/2024.',
    );
    expect(tasksOf(reading)).toEqual(['2.1 - Rà soát văn bản.', '2.2 - Mở lớp bồi dưỡng.']);
    expect(reading.duties.map(({ deadline }) => deadline.due)).toEqual([['2024-06-14']]);
  });

  it('is not put off by a section of targets and tasks together, nor by paragraphs without bullets', () => {
    const reading = read(
      'I. MỤC TIÊU, NHIỆM VỤ',
      '1. Cải cách thể chế',
      'Rà soát các văn bản do tỉnh ban hành trong các năm trước và lập danh mục.',
      '2. Cải cách công vụ',
      '- Mở lớp bồi dưỡng.',
    );
    expect(tasksOf(reading)).toEqual([
      '1 Rà soát các văn bản do tỉnh ban hành trong các năm trước và lập danh mục.',
      '2 - Mở lớp bồi dưỡng.',
    ]);
  });

  it('joins a bullet that a page break cut, and names goals without a figure', () => {
    const reading = read(
      'I. NHIỆM VỤ',
      '1. Cải cách thể chế',
      'a) Chỉ tiêu',
      '- Giảm số văn bản chồng chéo.',
      '- 100% văn bản được rà soát.',
      'b) Nhiệm vụ',
      '- Rà soát các văn bản đã ban hành của hội đồng',
      'nhân dân và ủy ban nhân dân các cấp.',
    );
    expect(reading.tasks.map(({ activity, lines }) => [activity, lines])).toEqual([
      ['- Rà soát các văn bản đã ban hành của hội đồng nhân dân và ủy ban nhân dân các cấp.', [16, 18]],
    ]);
    expect(reading.issues.map(({ code, lines }) => [code, lines])).toEqual([['goal-without-figure', [10]]]);
  });

  it('proposes the agency and the day that a bullet names, else the one in charge of its area', () => {
    const { tasks } = read(
      'I. NHIỆM VỤ',
      '1. Cải cách thể chế',
      '- Giao Sở Y tế chủ trì rà soát văn bản ngành; hoàn thành trước ngày 15/3/2024.',
      '- Lập danh mục.',
      '2. Cải cách công vụ',
      '- Mở lớp, sẵn sàng áp dụng lương mới từ ngày 01/7/2024.',
      'II. TỔ CHỨC THỰC HIỆN',
      '1. Sở Tư pháp',
      '- Chủ trì tham mưu nội dung cải cách thể chế.',
    );
    expect(tasks.map(({ lead, deadline, issues }) => [lead, deadline.due, codes(issues)])).toEqual([
      [['Sở Y tế'], ['2024-03-14'], ['from-prose']],
      [['Sở Tư pháp'], [], ['from-prose', 'lead-from-area', 'deadline-missing']],
      [[], [], ['from-prose', 'lead-missing', 'deadline-missing']],
    ]);
    expect(tasks.every(({ needsReview }) => needsReview)).toBe(true);
  });
});

describe('tasks that say who and when in words', () => {
  const rows = (...lines: string[]) =>
    read(
      'A. NHIỆM VỤ',
      'I. Cải cách thể chế',
      ...lines,
      'II. Cải cách công vụ',
      '1. Mở lớp.',
      'III. Cải cách tài chính công',
      '1. Công khai.',
    ).tasks.map(({ activity, lead, coordinating, deliverable, deadlineText, lines: at }) => [
      activity,
      lead,
      coordinating,
      deliverable,
      deadlineText,
      at,
    ]);

  it('are read by their labels, numbered sentences as well as bullets', () => {
    expect(
      rows(
        '1. Rà soát văn bản. Đơn vị chủ trì: Phòng Tư pháp; phối hợp: UBND các xã. Sản phẩm: Báo cáo. Thời gian hoàn thành: Quý II/2024.',
      )[0],
    ).toEqual(['1. Rà soát văn bản.', ['Phòng Tư pháp'], ['UBND các xã'], 'Báo cáo', 'Quý II/2024', [8]]);
    expect(rows('1. Niêm yết thủ tục. Cơ quan thực hiện: Văn phòng. Thường xuyên.')[0]?.slice(1, 5)).toEqual([
      ['Văn phòng'],
      [],
      null,
      'Thường xuyên',
    ]);
  });

  it('are read with the lines under them that say it', () => {
    expect(
      rows(
        '- Rà soát văn bản:',
        '+ Cơ quan chủ trì: Sở Tư pháp;',
        '+ Thời hạn: Tháng 5/2024.',
        '- Lập danh mục.',
      ).slice(0, 2),
    ).toEqual([
      ['- Rà soát văn bản:', ['Sở Tư pháp'], [], null, 'Tháng 5/2024', [8, 10, 12]],
      ['- Lập danh mục.', [], [], null, null, [14]],
    ]);
  });

  it('are missed aloud: an area without any task is named', () => {
    const { issues } = read('I. NHIỆM VỤ', '1. Cải cách thể chế: rà soát văn bản', '2. Cải cách công vụ', '- Mở lớp.');
    expect(issues.map(({ code, lines }) => [code, lines])).toEqual([['area-without-task', [6]]]);
  });
});

describe('duties of the prose', () => {
  const duties = (...lines: string[]) =>
    read('I. TỔ CHỨC THỰC HIỆN', ...lines).duties.map(({ who, deadline }) => [who, deadline.due]);

  it('belong to the agencies the sentence names, each to its own day', () => {
    expect(
      duties(
        '1. Các cơ quan, địa phương',
        '- Xây dựng kế hoạch của mình. Thời gian: Các sở, ban, ngành; UBND cấp huyện xong trước ngày 15/01/2024; UBND cấp xã xong trước ngày 31/01/2024.',
      ),
    ).toEqual([
      [['Các sở, ban, ngành', 'UBND cấp huyện'], ['2024-01-14']],
      [['UBND cấp xã'], ['2024-01-30']],
    ]);
  });

  it('belong to the heading where the sentence names nobody, else to the issuer', () => {
    expect(duties('1. Sở Tư pháp', '- Gửi danh mục chậm nhất ngày 20/02/2024.')).toEqual([
      [['Sở Tư pháp'], ['2024-02-20']],
    ]);
    expect(duties('1. Kiểm tra', '- Tổ chức kiểm tra xong trong quý II/2024.')).toEqual([
      [['Ủy ban nhân dân tỉnh An Bình'], ['2024-06-30']],
    ]);
    expect(
      duties('1. Kiểm tra', 'Giám đốc Sở, Chủ tịch UBND huyện lập lịch kiểm tra (hoàn thành trong tháng 02/2024).'),
    ).toEqual([[['Giám đốc Sở', 'Chủ tịch UBND huyện'], ['2024-02-29']]]);
  });

  it.each([
    ['- Hoàn thành trong 6 tháng đầu năm 2024.', [['2024-06-30']]],
    ['- Thời gian: từ tháng 3 đến tháng 11 năm 2024.', [['2024-11-30']]],
    ['- Bàn giao trước 30/6/2024; tổng kết vào tháng 12 năm 2024.', [['2024-06-29'], ['2024-12-31']]],
    ['- Hoàn thành trước năm 2025.', [['2024-12-31']]],
    ['- Sau khi có kết quả công bố tháng 4/2024, khắc phục xong trong tháng 5/2024.', [['2024-05-31']]],
    ['- Thực hiện chương trình chuyển đổi số đến năm 2025, định hướng đến năm 2030.', []],
  ])('have the day that is meant: %s', (sentence, due) => {
    expect(duties('1. Sở Tư pháp', sentence).map(([, day]) => day)).toEqual(due);
  });

  it('are in doubt where the year only names the paper', () => {
    const firm = (sentence: string) =>
      read('I. TỔ CHỨC THỰC HIỆN', '1. Sở Tư pháp', sentence).duties.map(({ deadline }) => !deadline.needsReview);
    expect(firm('- Ban hành Kế hoạch theo dõi thi hành pháp luật năm 2024.')).toEqual([false]);
    expect(firm('- Rà soát xong các thủ tục trong năm 2024.')).toEqual([true]);
  });

  it('belong to the agencies named after the time', () => {
    expect(duties('1. Sở Nội vụ', '- Trước ngày 15/11/2024, các sở, ngành tự chấm điểm.')).toEqual([
      [['các sở, ngành'], ['2024-11-14']],
    ]);
    expect(
      duties('1. Sở Nội vụ', '- Chậm nhất 05 ngày làm việc kể từ ngày ban hành Kế hoạch, Sở Y tế gửi danh sách.'),
    ).toEqual([[['Sở Y tế'], []]]);
  });

  it('are not made of cited documents, programme periods or a plan named by its year', () => {
    expect(
      duties(
        '1. Sở Tư pháp',
        '- Thực hiện Nghị định số 1/2020/NĐ-CP ngày 02/3/2020 và chương trình giai đoạn 2021 - 2025.',
        '- Tổ chức thực hiện nhiệm vụ được giao tại Kế hoạch kiểm tra năm 2024.',
      ),
    ).toEqual([]);
  });
});
