import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHouse, type House } from '../support/a-house.js';
import { aConsoleBrowser, type ConsoleBrowser, signIn } from '../support/console-browser.js';

const aPlan = (number: string, rows: readonly string[]) =>
  [
    ...[
      'ỦY BAN NHÂN DÂN',
      'TỈNH BÌNH SƠN',
      `Số: ${number}`,
      'KẾ HOẠCH',
      'Cải cách hành chính tỉnh Bình Sơn năm 2027',
      '',
    ],
    'STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành',
    'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
    ...rows.map((row, at) => `${String(at + 1)}\t${row}`),
  ].join('\n');

const stays = 'Lập danh mục văn bản cần sửa trong năm\tDanh mục\tSở Tư pháp\tSở Nội vụ\tQuý I/2027';
const first = aPlan('8/KH-UBND', [
  stays,
  'Lập dự toán kinh phí cho năm sau\tTờ trình\tSở Tài chính\tSở Nội vụ\tQuý II/2027',
  'Kiểm tra kho lưu trữ của các bệnh viện\tKết luận\tSở Y tế\tSở Nội vụ\tQuý II/2027',
  'Tập huấn kỹ năng số cho công chức cấp xã\tBáo cáo\tSở Nội vụ\tSở Tài chính\tQuý III/2027',
]);
/** A day moves, a row goes, a row comes, and one is worded so that nobody can be sure. */
const second = aPlan('31/KH-UBND', [
  stays,
  'Lập dự toán kinh phí cho năm sau\tTờ trình\tSở Tài chính\tSở Nội vụ\tQuý III/2027',
  'Mở lớp tập huấn kỹ năng số cho công chức, người lao động ở xã, phường\tBáo cáo\tSở Nội vụ\tSở Tài chính\tQuý III/2027',
  'Nâng cấp cổng dịch vụ công trực tuyến\tCổng mới\tSở Tài chính\tSở Nội vụ\tQuý IV/2027',
]);

describe('an amendment in the console', () => {
  let house: House;
  let screen: ConsoleBrowser;
  let page: Page;

  beforeAll(async () => {
    screen = await aConsoleBrowser('amendment');
    house = await aHouse('2026-11-20T01:00:00Z', {}, true);
    page = await screen.open();
  });
  afterAll(async () => {
    await screen.close();
    await house.close();
  });

  const look = (name: string) => screen.look(page, name);
  const upload = (name: string, text: string) =>
    page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

  it('starts from the plan in force', async () => {
    await signIn(page, house.url, 'dieuphoi.noivu');
    await page.getByRole('link', { name: 'Kế hoạch', exact: true }).click();
    await page.getByRole('heading', { name: 'Kế hoạch', exact: true }).waitFor();
    await upload('ke-hoach-2027.txt', first);
    await page.getByRole('button', { name: 'Xem trước khi công bố' }).click();
    await page.getByRole('button', { name: 'Công bố kế hoạch' }).click();
    await page.getByRole('button', { name: 'Công bố và giao việc' }).click();
    await page.getByText('Đã công bố kế hoạch.').waitFor();
    await page.getByRole('tab', { name: 'Phiên bản (1)' }).click();
    await page.getByText('Điều chỉnh kế hoạch', { exact: true }).waitFor();
    await look('plan-in-force');
  });

  it('is shown as a difference, and asks about the row that may be an old one', async () => {
    await upload('ke-hoach-dieu-chinh.txt', second);
    await page.getByRole('region', { name: 'So sánh hai phiên bản' }).waitFor();
    await look('difference');
    const shown = await page.getByRole('region', { name: 'So sánh hai phiên bản' }).textContent();
    for (const words of ['đổi hạn', 'Nâng cấp cổng dịch vụ công', 'Kiểm tra kho lưu trữ'])
      expect(shown).toContain(words);
    await page.getByRole('button', { name: 'Đúng là dòng cũ này' }).click();
    await page.getByText(/chưa rõ là dòng cũ hay dòng mới/).waitFor({ state: 'detached' });
  });

  it('says whom it touches before it is published, and is the second version after', async () => {
    await page.getByRole('tab', { name: 'Công bố điều chỉnh' }).click();
    await page.getByText('Thay đổi theo cơ quan').waitFor();
    await look('effects');
    await page.getByRole('button', { name: 'Công bố bản điều chỉnh' }).click();
    await page.getByRole('button', { name: 'Công bố', exact: true }).click();
    await page.getByText('Đã công bố bản điều chỉnh.').waitFor();
    await page.getByRole('tab', { name: 'Phiên bản (2)' }).click();
    await page.getByText('Đã được thay thế').waitFor();
    await look('versions');
    expect(await page.getByText('31/KH-UBND').count()).toBeGreaterThan(0);
  });
});
