import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHouse, type House } from '../support/a-house.js';
import { aConsoleBrowser, type ConsoleBrowser, signIn } from '../support/console-browser.js';
import { until } from '../support/until.js';

describe('the report of a window in the console', () => {
  let house: House;
  let screen: ConsoleBrowser;
  let page: Page;

  beforeAll(async () => {
    screen = await aConsoleBrowser('summary');
    house = await aHouse('2026-06-08T01:00:00Z', {}, true);
    page = await screen.open();
  });
  afterAll(async () => {
    await screen.close();
    await house.close();
  });

  const look = (name: string) => screen.look(page, name);

  it('says that a running window is not frozen', async () => {
    await signIn(page, house.url, 'dieuphoi.noivu');
    await page.getByRole('link', { name: 'Báo cáo tổng hợp' }).click();
    await page.getByText('6 tháng', { exact: true }).click();
    await page.getByText('Chưa chốt', { exact: true }).waitFor();
    await look('running');
  });

  it('shows what was frozen, and a corrected version with what it changed', async () => {
    await house.tick('freeze-summaries');
    const visitor = house.visitor();
    await visitor.signIn('dieuphoi.noivu');
    const [plan] = (await visitor.get<{ items: { id: string }[] }>('/api/plans')).body.items;
    await until('a frozen report', async () => {
      const { body } = await visitor.get<unknown[]>(`/api/summaries/${plan?.id ?? ''}/Q1/versions`);
      return body.length > 0 ? body : null;
    });
    await page.getByText('Quý I', { exact: true }).click();
    await page.getByRole('heading', { name: 'Các bản đã chốt' }).waitFor();
    await look('frozen');
    await page.getByRole('button', { name: 'Lập bản mới' }).click();
    await page.getByLabel('Tính cả việc xác nhận', { exact: false }).check();
    await page.getByLabel('Lý do').fill('Bổ sung kết quả xác nhận sau ngày chốt');
    await look('revising');
    await page.getByRole('dialog').getByRole('button', { name: 'Lập bản mới' }).click();
    await page.getByText('Lần 2', { exact: false }).first().waitFor();
    await page.locator('.ant-table-row-expand-icon').first().click();
    await page.getByText(/Số liệu thay đổi|Không điều gì khác/).waitFor();
    await look('corrected');
    await page.getByRole('button', { name: 'Lần 1' }).click();
    await page.getByText('Lần 1 (đang xem)').waitFor();
  });

  it('takes the words of an area, and a corrected version with them', async () => {
    await page.getByRole('link', { name: 'Nội dung báo cáo' }).click();
    await page
      .getByLabel('Nguyên nhân', { exact: true })
      .fill('Một số sở chậm gửi báo cáo; văn bản hướng dẫn ban hành muộn.');
    await page.getByRole('button', { name: 'Lưu Nguyên nhân' }).click();
    await page.getByText('Đã lưu', { exact: true }).waitFor();
    await look('text');
    await page.getByRole('link', { name: 'Về báo cáo tổng hợp' }).click();
    await page.getByRole('button', { name: 'Lập bản mới' }).click();
    await page.getByLabel('Lý do').fill('Bổ sung nguyên nhân');
    await page.getByRole('dialog').getByRole('button', { name: 'Lập bản mới' }).click();
    await page.getByText('Lần 3', { exact: false }).first().waitFor();
    await page.getByText('văn bản hướng dẫn ban hành muộn', { exact: false }).waitFor();
    await look('contents');
  });

  it('keeps a regime whose reports become duties', async () => {
    await page.getByRole('link', { name: 'Chế độ báo cáo' }).click();
    await page.getByRole('button', { name: 'Thiết lập' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Gửi tới').click();
    await page.locator('.ant-select-item-option', { hasText: 'Sở Nội vụ' }).first().click();
    await dialog.getByRole('button', { name: 'Thêm cơ quan, nhóm' }).click();
    // By keyboard: the list of the field before may still be fading over this one's.
    const owing = dialog.getByLabel('Cơ quan, nhóm phải báo cáo 1');
    await owing.click();
    await expect.poll(() => owing.getAttribute('aria-expanded')).toBe('true');
    await owing.press('Enter');
    await look('regime-form');
    await dialog.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText('Đang áp dụng', { exact: false }).waitFor();
    await look('regimes');
    await house.tick('open-regime-years');
    const visitor = house.visitor();
    await visitor.signIn('dieuphoi.noivu');
    await until('reports owed', async () => {
      const path = '/api/assignments?scope=all&search=' + encodeURIComponent('Báo cáo cải cách hành chính định kỳ');
      return (await visitor.get<{ total: number }>(path)).body.total > 0 || null;
    });
  });

  it('is scored by the office’s own table', async () => {
    await page.goto(`${house.url}/summaries?window=Y`);
    await page.getByRole('heading', { name: 'Tự chấm điểm mức độ hoàn thành Kế hoạch' }).waitFor();
    await look('score');
    await page.getByRole('link', { name: 'Bảng điểm' }).click();
    await page.getByRole('heading', { name: 'Bảng điểm dựng sẵn' }).waitFor();
    await page.getByLabel('Điểm tối đa').fill('1,5');
    await page.getByLabel('Từ mức 3').fill('10');
    await page.getByRole('button', { name: 'Lưu bảng điểm' }).click();
    await page.getByText('Bảng điểm phải có mốc từ 0%.').waitFor();
    await page.getByLabel('Từ mức 3').fill('0');
    await page.getByRole('button', { name: 'Lưu bảng điểm' }).click();
    await page.getByRole('heading', { name: /Bảng điểm riêng, đặt lúc/ }).waitFor();
    await look('par-rule');
    await page.getByRole('link', { name: 'Về báo cáo tổng hợp' }).click();
    await page.getByText('/1,5.').waitFor();
  });

  it('fits a narrow screen', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await look('narrow');
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });
});
