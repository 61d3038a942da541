import { type OfficialDocument, paragraph, renderWord, renderWorkbook, type Sheet } from '#papers';

// Renders one paper whose annex has so many rows, in a process of its own, and tells what it took: the most memory, less what it began with.
const [kind = 'word', count = '1000'] = process.argv.slice(2);
const rows = Array.from({ length: Number(count) }, (_, index) => [
  String(index + 1),
  `Rà soát, đơn giản hóa nhóm thủ tục hành chính thứ ${String(index)} thuộc phạm vi quản lý của ngành`,
  `Cơ quan thứ ${String(index % 13_000)}`,
  '31/03/2026',
  String(index % 300),
  'Quá hạn, chưa có báo cáo',
]);
const headers = ['TT', 'Nội dung phần việc', 'Cơ quan, đơn vị', 'Thời hạn', 'Số ngày chậm', 'Tình trạng'];
const title = 'Danh mục phần việc chậm tiến độ';

const document: OfficialDocument = {
  superiorBody: 'UBND tỉnh Mẫu',
  issuingBody: 'Sở Nội vụ',
  symbol: 'BC-SNV',
  place: 'Tỉnh Mẫu',
  year: 2026,
  type: 'BÁO CÁO',
  subject: 'Kết quả thực hiện năm 2026',
  basis: [],
  opening: [paragraph('Sở Nội vụ báo cáo kết quả như sau.')],
  sections: [],
  closing: 'Trên đây là báo cáo',
  signer: { lines: ['GIÁM ĐỐC'] },
  recipients: { to: ['UBND tỉnh'], archive: 'CCHC' },
  annexes: [
    {
      title,
      landscape: true,
      blocks: [
        {
          kind: 'table',
          columns: headers.map((header) => ({ header, width: 1 })),
          rows: rows.map((cells) => ({ cells })),
        },
      ],
    },
  ],
};
const sheet: Sheet = {
  name: 'Việc chậm',
  heading: [title],
  columns: headers.map((header) => ({ header, width: 20 })),
  rows: rows.map(([position, what, who, due, days, standing]) => [
    ...[Number(position), what ?? null, who ?? null, due ?? null],
    ...[Number(days), standing ?? null],
  ]),
};

const before = process.resourceUsage().maxRSS;
const from = performance.now();
const bytes = kind === 'word' ? await renderWord(document) : await renderWorkbook([sheet]);
process.send?.({
  ms: performance.now() - from,
  fileKb: bytes.length / 1024,
  peakMb: (process.resourceUsage().maxRSS - before) / 1024,
});
process.disconnect();
