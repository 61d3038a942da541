import { describe, expect, it } from 'vitest';
import { type Block, splitBlocks } from './blocks.js';
import { readCell } from './cell.js';
import { readPlan, readPlanBlocks } from './read-plan.js';

const head = (...lines: string[]) => readPlan(lines.join('\n')).document;
const title = 'KẾ HOẠCH\nCải cách hành chính năm 2024';

describe('the issuer', () => {
  it.each([
    ['a department', ['UBND TỈNH AN BÌNH', 'SỞ Y TẾ', 'Số: 45/KH-SYT', title], 'Sở Y tế tỉnh An Bình'],
    [
      'a department named in the text',
      ['UBND TỈNH AN BÌNH', 'SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG', title, 'Sở Tài nguyên và Môi trường thông báo.'],
      'Sở Tài nguyên và Môi trường tỉnh An Bình',
    ],
    ['a district office', ['UBND HUYỆN SƠN HÀ', 'PHÒNG NỘI VỤ', title], 'Phòng Nội vụ huyện Sơn Hà'],
    [
      'a commune',
      ['UBND XÃ TÂN PHÚ', title, 'Ủy ban nhân dân xã ban hành Kế hoạch như sau:'],
      'Ủy ban nhân dân xã Tân Phú',
    ],
    ['a city on two lines', ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ BIỂN XANH', title], 'Ủy ban nhân dân thành phố Biển Xanh'],
    [
      'a ministry',
      ['BỘ NỘI VỤ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', title],
      'Bộ Nội vụ',
    ],
    [
      'an enclosure to a decision',
      [title, '(Ban hành kèm theo Quyết định số 15/QĐ-UBND ngày 05/01/2024 của Chủ tịch', 'UBND tỉnh An Bình)'],
      'Ủy ban nhân dân tỉnh An Bình',
    ],
    ['the title alone', ['KẾ HOẠCH', 'Cải cách hành chính năm 2024 của Bộ Y tế'], 'Bộ Y tế'],
    ['nobody', [title], null],
  ])('%s', (_, lines, issuer) => {
    expect(head(...lines).issuer).toBe(issuer);
  });
});

describe('a letterhead set in a table', () => {
  it('is part of the head, and no table of tasks', () => {
    const cells = [
      ['UBND TỈNH AN BÌNH<br>SỞ Y TẾ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['Số: 45/KH-SYT', 'An Bình, ngày 09 tháng 01 năm 2024'],
    ];
    const paragraphs = (text: string) => `<p>${text.replace('<br>', '</p><p>')}</p>`;
    const rows = cells.map((row, at) => ({ line: at + 1, cells: row.map((text) => readCell(paragraphs(text))) }));
    const blocks: Block[] = [{ kind: 'grid', rows }, ...splitBlocks(`\n\n\n${title}`)];
    const { document, tasks } = readPlanBlocks(blocks);
    expect(document).toEqual({
      number: '45/KH-SYT',
      title: 'KẾ HOẠCH Cải cách hành chính năm 2024',
      issuer: 'Sở Y tế tỉnh An Bình',
      issuedOn: '2024-01-09',
      planYear: 2024,
    });
    expect(tasks).toEqual([]);
  });
});

describe('number and day', () => {
  it.each([
    ['Số: 12/KH-UBND', '12/KH-UBND'],
    ['Số: 12 / KH - UBND', '12/KH-UBND'],
    ['Số:       /KH-UBND', null],
    ['Thực hiện Kế hoạch số 9/KH-UBND ngày 02/01/2024 của UBND tỉnh;', null],
    ['(Kèm theo Quyết định số 15/QĐ-UBND ngày 05/01/2024 của UBND tỉnh An Bình)', '15/QĐ-UBND'],
  ])('%s', (line, number) => {
    expect(head(line, title).number).toBe(number);
  });

  it.each([
    ['An Bình, ngày 05 tháng 01 năm 2024', '2024-01-05'],
    ['TP. Biển Xanh, ngày 5/1/2024', '2024-01-05'],
    ['An Bình, ngày     tháng 01 năm 2024', null],
    ['An Bình, ngày 45 tháng 01 năm 2024', null],
  ])('%s', (line, day) => {
    expect(head(line, title).issuedOn).toBe(day);
  });
});

describe('title and year', () => {
  it('run over several lines', () => {
    expect(
      head(
        'KẾ HOẠCH',
        'Thực hiện công tác cải cách hành chính',
        'trên địa bàn tỉnh An Bình',
        'năm 2024',
        '',
        'Thực hiện Nghị quyết số 1/NQ-CP;',
      ),
    ).toMatchObject({
      title: 'KẾ HOẠCH Thực hiện công tác cải cách hành chính trên địa bàn tỉnh An Bình năm 2024',
      planYear: 2024,
    });
  });

  it('take the year that is no end of a period', () => {
    expect(head('KẾ HOẠCH', 'Cải cách hành chính giai đoạn 2021-2025, năm 2024').planYear).toBe(2024);
  });

  it('are those of the decision where the plan has no page of its own', () => {
    expect(head('QUYẾT ĐỊNH', 'Về việc ban hành Kế hoạch cải cách hành chính năm 2024 của tỉnh An Bình')).toMatchObject(
      {
        issuer: 'Ủy ban nhân dân tỉnh An Bình',
        planYear: 2024,
      },
    );
  });
});
