import { describe, expect, it } from 'vitest';
import { framed, unknownFillers } from './framed.js';
import { type OfficialDocument, paragraph } from './official-document.js';

const document: OfficialDocument = {
  superiorBody: 'UBND tỉnh Mẫu Sơn',
  issuingBody: 'Sở Nội vụ',
  symbol: 'BC-SNV',
  place: 'Mẫu Sơn',
  year: 2026,
  type: 'BÁO CÁO',
  subject: 'Kết quả',
  basis: [],
  opening: [paragraph('Lời mở đầu của hệ thống.')],
  sections: [{ heading: 'I. Kết quả chung', level: 1, blocks: [] }],
  closing: 'Trên đây là kết quả',
  signer: { lines: ['GIÁM ĐỐC'] },
  recipients: { to: ['UBND tỉnh'], archive: 'CCHC' },
  annexes: [],
};
const fillers = { kỳ: 'quý I năm 2026', 'cơ quan': 'Sở Nội vụ' };

describe('the frame of a paper', () => {
  it('stays as it is where the office wants nothing otherwise', () => {
    expect(framed(document, {}, fillers)).toEqual(document);
  });

  it('takes header, signer and recipients of the office', () => {
    const changes = {
      superiorBody: null,
      symbol: 'BC-UBND',
      signer: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
      archive: 'NC',
    };
    expect(framed(document, changes, fillers)).toEqual({
      ...document,
      superiorBody: null,
      symbol: 'BC-UBND',
      signer: { lines: changes.signer },
      recipients: { to: ['UBND tỉnh'], archive: 'NC' },
    });
  });

  it('fills in the words in braces, however they are written', () => {
    const opening = 'Thực hiện chỉ đạo, { Cơ quan } báo cáo {KỲ}.\n\nCụ thể như sau:';
    const { opening: paragraphs, closing } = framed(document, { opening, closing: 'Hết {kỳ}' }, fillers);
    expect(paragraphs).toEqual([
      paragraph('Thực hiện chỉ đạo, Sở Nội vụ báo cáo quý I năm 2026.'),
      paragraph('Cụ thể như sau:'),
    ]);
    expect(closing).toBe('Hết quý I năm 2026');
  });

  it('leaves the sections alone', () => {
    expect(framed(document, { opening: 'x' }, fillers).sections).toBe(document.sections);
  });

  it('names words in braces that nothing stands for', () => {
    expect(unknownFillers({ opening: '{kỳ} {năm} {năm}', closing: '{}' }, fillers)).toEqual(['năm', '']);
    expect(unknownFillers({ opening: '{Kỳ}' }, fillers)).toEqual([]);
  });
});
