/** Nationwide office abbreviations, written as they fold: lower case, no punctuation, no "và", no "các". */
export const wordAbbreviations: ReadonlyMap<string, string> = new Map([
  ['tp', 'thành phố'],
  ['tx', 'thị xã'],
  ['vp', 'văn phòng'],
  ['bql', 'ban quản lý'],
  ['kcn', 'khu công nghiệp'],
  ['kkt', 'khu kinh tế'],
  ['hcc', 'hành chính công'],
  ['pvhcc', 'phục vụ hành chính công'],
  ['ttpvhcc', 'trung tâm phục vụ hành chính công'],
  ['ptth', 'phát thanh truyền hình'],
  ['mttq', 'mặt trận tổ quốc'],
  ['kbnn', 'kho bạc nhà nước'],
  ['bhxh', 'bảo hiểm xã hội'],
  ['tbxh', 'thương binh xã hội'],
]);

/** The field a department, a ministry or a division works in, keyed by its initials. */
export const fieldAbbreviations: ReadonlyMap<string, string> = new Map([
  ['tttt', 'thông tin truyền thông'],
  ['khđt', 'kế hoạch đầu tư'],
  ['khcn', 'khoa học công nghệ'],
  ['gdđt', 'giáo dục đào tạo'],
  ['tnmt', 'tài nguyên môi trường'],
  ['nnptnt', 'nông nghiệp phát triển nông thôn'],
  ['nnmt', 'nông nghiệp môi trường'],
  ['lđtbxh', 'lao động thương binh xã hội'],
  ['vhttdl', 'văn hóa thể thao du lịch'],
  ['gtvt', 'giao thông vận tải'],
]);

/** Phrases with one habitual short form, either way round. */
export const phraseAbbreviations: readonly (readonly [from: string, to: string])[] = [
  ['ủy ban nhân dân', 'ubnd'],
  ['hội đồng nhân dân', 'hđnd'],
  ['thông tin tt', 'thông tin truyền thông'],
];
