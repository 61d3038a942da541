import type { FilePart } from './plan-files.js';

const above = { paragraphs: [], covered: 'from-above' } as const;
const left = { paragraphs: [], covered: 'from-left' } as const;
const cell = (...paragraphs: string[]) => ({ paragraphs });

/** With everything an office does to a table: merged labels, leads over several rows, areas across, lists in cells. */
export const anAwkwardPlan: readonly FilePart[] = [
  { kind: 'paragraph', text: 'ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN' },
  { kind: 'paragraph', text: 'Số: 12/KH-UBND' },
  { kind: 'paragraph', text: 'KẾ HOẠCH', bold: true },
  { kind: 'paragraph', text: 'Cải cách hành chính tỉnh Bình Sơn năm 2026', bold: true },
  {
    kind: 'table',
    rows: [
      ['STT', 'Nhiệm vụ', 'Hoạt động', 'Sản phẩm', 'Chủ trì', 'Phối hợp', 'Thời gian hoàn thành'].map((text) =>
        cell(text),
      ),
      [
        { paragraphs: ['I'] },
        { paragraphs: ['Công tác chỉ đạo, điều hành'], columns: 6 },
        left,
        left,
        left,
        left,
        left,
      ],
      [
        { paragraphs: ['1'], rows: 3 },
        { paragraphs: ['Kiểm tra việc thực hiện cải cách hành chính'], rows: 3 },
        cell('Ban hành kế hoạch kiểm tra'),
        cell('Kế hoạch'),
        { paragraphs: ['Sở Nội vụ'], rows: 2 },
        { paragraphs: ['Các sở, ban, ngành', 'UBND cấp huyện'], rows: 2 },
        cell('Quý I/2026'),
      ],
      [
        above,
        above,
        cell('Tổ chức các đoàn kiểm tra'),
        cell('Biên bản', 'Thông báo kết luận'),
        above,
        above,
        cell('Quý II và Quý III'),
      ],
      [
        above,
        above,
        cell('Công khai kết quả kiểm tra'),
        cell('Tin, bài'),
        cell('Văn phòng UBND tỉnh'),
        cell('Sở Nội vụ'),
        cell('Thường xuyên'),
      ],
      [{ paragraphs: ['II'] }, { paragraphs: ['Cải cách thể chế'], columns: 6 }, left, left, left, left, left],
      [
        cell('2'),
        cell('Rà soát văn bản quy phạm pháp luật'),
        cell('- Lập danh mục văn bản;', '- Công bố văn bản hết hiệu lực'),
        cell('Quyết định'),
        cell('Sở Tư pháp'),
        cell('Các sở, ban, ngành'),
        cell('Trước ngày 30/01/2026'),
      ],
    ],
  },
];
