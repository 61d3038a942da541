import { describe, expect, it } from 'vitest';
import { aReturn, marchFacts } from '../../../../test/support/a-return.js';
import { compileNotice } from '../domain/compile-notice.js';
import type { NoticeIssue } from '../notice-rendering/open-notice.js';
import { noticePath, readNoticeAddress } from './notice-address.js';
import { noticeIndexPage, noticePage } from './notice-page.js';

const issue = (facts = marchFacts()): NoticeIssue => ({
  ...{ model: compileNotice(facts), version: 1, changes: [], reason: null, issuedOn: '2026-04-08' },
});
const place = { tenantCode: 'binh-son', newest: 1 };

describe('the public page', () => {
  const page = noticePage(issue(), place);

  it('speaks Vietnamese to a screen reader: a way past the head, captions, heads with a scope', () => {
    expect(page).toContain('<html lang="vi">');
    expect(page).toContain('<a class="skip" href="#noi-dung">');
    const tables = page.match(/<table>/g)?.length ?? 0;
    expect(page.match(/<caption>/g)).toHaveLength(tables);
    expect(page.match(/<thead>/g)).toHaveLength(tables);
    expect(page.replaceAll(/<th scope="(col|row)">/g, '')).not.toContain('<th ');
    expect(page).not.toContain('<script');
  });

  it('says what the paper says', () => {
    expect(page).toContain('Giải quyết đúng hạn (gồm trước hạn): 96,67% (116/120 hồ sơ đã giải quyết)');
    expect(page).toContain('Hồ sơ liên thông nhiều cơ quan');
    expect(page).toContain('<li>UBND xã Bình Minh (Cấp xã)</li>');
    expect(page).toContain('href="/cong-bo/tthc/binh-son/2026-03/lan-1.csv"');
  });

  it('keeps text of agencies text', () => {
    const returns = [{ ...aReturn({ number: 9, agency: '<img src=x>', figures: { late: 1 } }), causes: '"<b>' }];
    const spoiled = noticePage(issue(marchFacts({ returns })), place);
    expect(spoiled).not.toMatch(/<img|<b>/);
    expect(spoiled).toContain('&lt;img src=x&gt;');
  });

  it('names the version that replaced it', () => {
    expect(page).not.toContain('đã được thay thế');
    expect(noticePage(issue(), { ...place, newest: 2 })).toContain(
      'đã được thay thế bằng thông báo <a href="/cong-bo/tthc/binh-son/2026-03">lần 2</a>',
    );
  });
});

describe('the index', () => {
  it('lists the newest first, by year', () => {
    const listed = ['2025-12', '2026-01', '2026-02'].map((month) => ({ month, version: 1, issuedOn: '2026-03-05' }));
    const page = noticeIndexPage({ code: 'binh-son', name: 'Bình Sơn' }, listed);
    const order = [...page.matchAll(/Năm 20\d\d|binh-son\/20\d\d-\d\d/g)].map(([text]) => text);
    expect(order).toEqual(['Năm 2026', 'binh-son/2026-02', 'binh-son/2026-01', 'Năm 2025', 'binh-son/2025-12']);
  });
});

describe('an address', () => {
  it.each([
    ['2026-03', undefined, { month: '2026-03', version: null, format: 'html' }],
    ['2026-03.csv', undefined, { month: '2026-03', version: null, format: 'csv' }],
    ['2026-03', 'lan-2', { month: '2026-03', version: 2, format: 'html' }],
    ['2026-03', 'lan-2.docx', { month: '2026-03', version: 2, format: 'docx' }],
    ['2026-13', undefined, null],
    ['2026-03.exe', undefined, null],
    ['2026-03.csv', 'lan-1', null],
    ['2026-03', 'lan-0', null],
    ['../2026-03', undefined, null],
  ])('%s %s', (last, versioned, meant) => {
    expect(readNoticeAddress(last, versioned)).toEqual(meant);
  });

  it('is read as it was written', () => {
    const path = noticePath('binh-son', '2026-03', 2, 'xlsx').split('/').slice(-2);
    expect(readNoticeAddress(path[0] ?? '', path[1])).toEqual({ month: '2026-03', version: 2, format: 'xlsx' });
  });
});
