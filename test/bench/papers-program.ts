import { lazily, type LongSheet, type OfficialDocument, paragraph, writeWord, writeWorkbook } from '#papers';

// Writes one paper whose annex has so many rows, in a process of its own, and tells what it took: the most memory, less what it began with.
const [kind = 'word', count = '1000'] = process.argv.slice(2);
const ordinals = Array.from({ length: Number(count) }, (_, index) => index);
const textsOf = (index: number): string[] => [
  String(index + 1),
  `Rà soát, đơn giản hóa nhóm thủ tục hành chính thứ ${String(index)} thuộc phạm vi quản lý của ngành`,
  `Cơ quan thứ ${String(index % 13_000)}`,
  '31/03/2026',
  String(index % 300),
  'Quá hạn, chưa có báo cáo',
];
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
          rows: lazily(ordinals, (index) => ({ cells: textsOf(index) })),
        },
      ],
    },
  ],
};
const sheet: LongSheet = {
  name: 'Việc chậm',
  heading: [title],
  columns: headers.map((header) => ({ header, width: 20 })),
  rows: lazily(ordinals, (index) => {
    const [position, what = '', who = '', due = '', days, standing = ''] = textsOf(index);
    return [Number(position), what, who, due, Number(days), standing];
  }),
};

const before = process.resourceUsage().maxRSS;
const from = performance.now();
let bytes = 0;
for await (const piece of kind === 'word' ? writeWord(document) : writeWorkbook([sheet])) bytes += piece.length;
process.send?.({
  ms: performance.now() - from,
  fileKb: bytes / 1024,
  peakMb: (process.resourceUsage().maxRSS - before) / 1024,
});
process.disconnect();
