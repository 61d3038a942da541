import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPackage } from '#papers';
import { DrainOutbox, SeedSample } from '#rooms';
import { anApi, type TestApi } from '../support/an-api.js';
import { aConsoleBrowser, type ConsoleBrowser, signIn } from '../support/console-browser.js';

const YEAR = 'Tải danh sách phần việc năm 2026';

describe('papers that take their time, in the console', () => {
  let api: TestApi;
  let screen: ConsoleBrowser;
  let page: Page;

  beforeAll(async () => {
    screen = await aConsoleBrowser('compilation', { fullPage: false });
    api = await anApi('2026-06-08T01:00:00Z');
    await api.app.get(SeedSample).run(api.clock, api.clock.now());
    page = await screen.open();
    await signIn(page, api.url, 'dieuphoi.noivu');
    await page.getByRole('link', { name: 'Báo cáo tổng hợp' }).click();
  });
  afterAll(async () => {
    await screen.close();
    await api.close();
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const bar = (name: string) => page.getByRole('group', { name, exact: true });
  /** What the worker does with the orders that wait. */
  const work = () => api.app.get(DrainOutbox).run();
  /** As a worker leaves it that is in the middle. */
  const halfWay = () =>
    api.app.get(DataSource)
      .query(`update compilation set state = 'running', percent = 42, step = 'Đang ghi văn bản', attempt = 1,
        lease_until = '2026-06-08T01:02:00Z' where state = 'queued'`);

  it('come by themselves when they are there', async () => {
    for (const [name, part] of [
      ['Tải báo cáo Word', 'word/document.xml'],
      ['Tải phụ lục Excel', 'xl/workbook.xml'],
      [YEAR, 'xl/worksheets/sheet3.xml'],
    ] as const) {
      const download = page.waitForEvent('download');
      await button(name).click();
      await bar(name).getByText('Đang chờ đến lượt').waitFor();
      await work();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(/CCHC.*\.(docx|xlsx)$/);
      expect([...openPackage(await readFile(await file.path())).keys()]).toContain(part);
      await button(name).waitFor();
    }
  });

  it('show how far they are, after a reload too, and can be given up', async () => {
    await button(YEAR).click();
    await bar(YEAR).waitFor();
    await halfWay();
    await bar(YEAR).getByText('Đang ghi văn bản').waitFor();
    await page.reload();
    await bar(YEAR).getByText('42%').waitFor();
    await screen.look(page, 'running');
    await page.setViewportSize({ width: 390, height: 844 });
    await screen.look(page, 'running-narrow');
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 1280, height: 900 });
    await bar(YEAR).getByRole('button', { name: 'Hủy' }).click();
    await button(YEAR).waitFor();
    await work();
    const [{ count }] = await api.app
      .get(DataSource)
      .query<[{ count: number }]>(`select count(*)::int as count from compilation where state = 'cancelled'`);
    expect(count).toBe(1);
  });

  it('say why, when there is none', async () => {
    await button('Tải báo cáo Word').click();
    await bar('Tải báo cáo Word').waitFor();
    await api.app.get(DataSource).query(`update compilation set state = 'failed', step = 'Không lập được',
      error = 'Không tìm thấy báo cáo hoặc thông báo này.', finished_at = asked_at where state = 'queued'`);
    await page.getByText('Không tìm thấy báo cáo hoặc thông báo này.').waitFor();
    await button('Tải báo cáo Word').waitFor();
  });

  it('stand on the page of a notice as well', async () => {
    await page.goto(`${api.url}/notices/2026-03`);
    const download = page.waitForEvent('download');
    await button('Bản Excel').click();
    await bar('Bản Excel').waitFor();
    await screen.look(page, 'notice');
    await work();
    expect((await download).suggestedFilename()).toMatch(/^Thông báo TTHC 2026-03 lần \d+\.xlsx$/);
  });
});
