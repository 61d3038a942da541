import { describe, expect, it } from 'vitest';
import { attachment } from './attachment.js';
import { soundName } from './upload.js';

describe('soundName', () => {
  it.each([
    ['Báo cáo quý I.pdf', 'Báo cáo quý I.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Tài liệu\\kế hoạch.txt', 'kế hoạch.txt'],
    ['dòng\r\nhai".txt', 'dònghai.txt'],
    ['báo cáo.pdf'.normalize('NFD'), 'báo cáo.pdf'],
    ['///', 'tep'],
  ])('%j → %j', (given, sound) => {
    expect(soundName(given)).toBe(sound);
  });
});

describe('attachment', () => {
  it('carries a Vietnamese name both ways', () => {
    const file = attachment({ name: 'Báo cáo (6 tháng).docx', mediaType: 'application/x', bytes: Buffer.from('abc') });
    expect(file.getHeaders()).toMatchObject({
      length: 3,
      disposition:
        `attachment; filename="Bao cao (6 thang).docx"; ` +
        `filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20%286%20th%C3%A1ng%29.docx`,
    });
  });
});
