import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_PASSWORD } from '#identity';
import { aBrowser } from '../support/a-browser.js';
import { aHouse, type House } from '../support/a-house.js';
import { builtConsole } from '../support/built-console.js';

const artefacts = fileURLToPath(new URL('../../test-artefacts/succession/', import.meta.url));

describe('a merger in the console', () => {
  let house: House;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(artefacts, { recursive: true });
    await builtConsole();
    browser = await aBrowser();
    house = await aHouse('2026-11-20T01:00:00Z', {}, true);
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN' });
    page = await context.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const choose = async (field: string, name: string) => {
    await page.getByLabel(field, { exact: true }).click();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  };

  it('is looked at before it is done, and moves the open work', async () => {
    await page.goto(`${house.url}/`);
    await page.getByLabel('Tài khoản', { exact: true }).fill('dieuphoi.noivu');
    await page.getByLabel('Mật khẩu', { exact: true }).fill(SAMPLE_PASSWORD);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('link', { name: 'Danh bạ', exact: true }).click();
    await page.getByRole('tab', { name: 'Sắp xếp cơ quan' }).click();
    await choose('Cơ quan cũ', 'Sở Kế hoạch và Đầu tư');
    await choose('Cơ quan kế thừa', 'Sở Tài chính');
    await page.getByLabel('Có hiệu lực từ').fill('20/11/2026');
    await page.getByLabel('Có hiệu lực từ').press('Enter');
    await page.getByLabel('Căn cứ pháp lý').fill('Nghị quyết số 15/NQ-HĐND ngày 10/11/2026');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('phần việc đang mở').waitFor();
    await page.screenshot({ path: `${artefacts}preview.png`, animations: 'disabled', fullPage: true });
    await page.getByRole('button', { name: 'Thực hiện sắp xếp' }).click();
    await page.getByRole('button', { name: 'Thực hiện', exact: true }).click();
    await page.getByText('Sở Kế hoạch và Đầu tư → Sở Tài chính').waitFor();
    await page.screenshot({ path: `${artefacts}done.png`, animations: 'disabled', fullPage: true });
    expect(await page.getByText('Nghị quyết số 15/NQ-HĐND').count()).toBeGreaterThan(0);
  });
});
