import { describe, expect, it } from 'vitest';
import { readPlan } from './read-plan.js';

const header = ['STT', 'Nội dung', 'Sản phẩm', 'Chủ trì', 'Phối hợp', 'Thời gian'];
const pages = (lead: string, next: string): string =>
  [
    'KẾ HOẠCH\nCải cách hành chính tỉnh An Bình năm 2024\n',
    ...[header, ['1', 'Đăng tin về cải cách', 'Bản tin', lead, 'Các sở', 'Quý I/2024']].map((row) => row.join('\t')),
    '',
    ...[header, ['', 'Mở chuyên mục hỏi đáp', 'Chuyên mục', next, 'Các sở', 'Quý II/2024']].map((row) =>
      row.join('\t'),
    ),
  ].join('\n');
const leads = (lead: string, next: string) =>
  readPlan(pages(lead, next)).tasks.map((task) => ({
    lead: task.lead,
    asks: task.issues.map(({ code }) => code),
  }));

describe("an agency's name cut by the page break", () => {
  it.each([
    ['own name first', 'Sở Y tế UBND tỉnh'],
    ['the rest first', 'UBND tỉnh (trên cổng tin) Sở Y tế'],
  ])('is put together again, and asked about (%s)', (_, next) => {
    const [upper, lower] = leads('Sở Tư pháp; Văn phòng', next);
    expect(upper).toEqual({
      lead: ['Sở Tư pháp', 'Văn phòng UBND tỉnh'],
      asks: expect.arrayContaining(['cell-join-unsure']) as string[],
    });
    expect(lower).toEqual({ lead: ['Sở Y tế'], asks: ['cell-join-unsure'] });
  });

  it.each([
    ['nothing was left open', 'Sở Tư pháp', 'Sở Y tế UBND tỉnh', ['Sở Y tế', 'UBND tỉnh']],
    ['the separator stands', 'Sở Tư pháp; Văn phòng', 'Sở Y tế; UBND tỉnh', ['Sở Y tế', 'UBND tỉnh']],
    ['neither name has an office', 'Sở Tư pháp; Văn phòng', 'Sở Y tế Sở Nội vụ', ['Sở Y tế', 'Sở Nội vụ']],
  ])('stays as printed where %s', (_, lead, next, expected) => {
    expect(leads(lead, next).map((task) => task.lead)[1]).toEqual(expected);
  });
});
