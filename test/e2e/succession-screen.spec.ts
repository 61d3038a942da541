import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHouse, type House } from '../support/a-house.js';
import { aConsoleBrowser, type ConsoleBrowser, signIn } from '../support/console-browser.js';

describe('a merger in the console', () => {
  let house: House;
  let screen: ConsoleBrowser;
  let page: Page;

  beforeAll(async () => {
    screen = await aConsoleBrowser('succession');
    house = await aHouse('2026-11-20T01:00:00Z', {}, true);
    page = await screen.open();
  });
  afterAll(async () => {
    await screen.close();
    await house.close();
  });

  const choose = async (field: string, name: string) => {
    await page.getByLabel(field, { exact: true }).click();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  };

  it('is looked at before it is done, and moves the open work', async () => {
    await signIn(page, house.url, 'dieuphoi.noivu');
    await page.getByRole('link', { name: 'Danh bạ', exact: true }).click();
    await page.getByRole('tab', { name: 'Sắp xếp cơ quan' }).click();
    await choose('Cơ quan cũ', 'Sở Kế hoạch và Đầu tư');
    await choose('Cơ quan kế thừa', 'Sở Tài chính');
    await page.getByLabel('Có hiệu lực từ').fill('20/11/2026');
    await page.getByLabel('Có hiệu lực từ').press('Enter');
    await page.getByLabel('Căn cứ pháp lý').fill('Nghị quyết số 15/NQ-HĐND ngày 10/11/2026');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('phần việc đang mở').waitFor();
    await screen.look(page, 'preview');
    await page.getByRole('button', { name: 'Thực hiện sắp xếp' }).click();
    await page.getByRole('button', { name: 'Thực hiện', exact: true }).click();
    await page.getByText('Sở Kế hoạch và Đầu tư → Sở Tài chính').waitFor();
    await screen.look(page, 'done');
    expect(await page.getByText('Nghị quyết số 15/NQ-HĐND').count()).toBeGreaterThan(0);
  });
});
