import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContributionPage } from '#contracts';
import { SAMPLE_PASSWORD } from '#identity';
import { aBrowser } from '../support/a-browser.js';
import { aHouse, type House } from '../support/a-house.js';
import { builtConsole } from '../support/built-console.js';
import { until } from '../support/until.js';

const artefacts = fileURLToPath(new URL('../../test-artefacts/contributions/', import.meta.url));

/** A supporting agency says that its part is done; the lead's side sees it, and who is still missing. */
describe('contributions in the console', () => {
  let house: House;
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(artefacts, { recursive: true });
    await builtConsole();
    browser = await aBrowser();
    house = await aHouse('2026-11-20T01:00:00Z', {}, true);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  const signedIn = async (name: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN' });
    const page = await context.newPage();
    await page.goto(`${house.url}/`);
    await page.getByLabel('Tài khoản', { exact: true }).fill(name);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(SAMPLE_PASSWORD);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('heading', { name: 'Tổng quan' }).waitFor();
    return page;
  };
  const look = async (page: Page, name: string) => {
    await expect.poll(() => page.locator('.waiting, .ant-skeleton').count()).toBe(0);
    await page.screenshot({ path: `${artefacts}${name}.png`, animations: 'disabled' });
  };

  it('are given with one click and a note, and seen by the lead’s side', async () => {
    const visitor = house.visitor();
    await visitor.signIn('cchc.yte');
    const list = async () => (await visitor.get<ContributionPage>('/api/contributions')).body;
    const first = await until('contributions of the sample', async () => (await list()).items[0]);

    const officer = await signedIn('cchc.yte');
    await officer.getByRole('link', { name: 'Việc phối hợp', exact: true }).click();
    await officer.getByRole('button', { name: 'Đã phối hợp' }).first().waitFor();
    await look(officer, 'awaited');
    await officer.getByRole('button', { name: 'Đã phối hợp' }).first().click();
    const dialog = officer.getByRole('dialog');
    await dialog.getByLabel('Ghi chú (không bắt buộc)').fill('Công văn số 12/SYT-VP góp ý dự thảo');
    await look(officer, 'giving');
    await dialog.getByRole('button', { name: 'Đã phối hợp' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await officer.goto(`${house.url}/contributions/${first.id}`);
    await officer.getByText('Công văn số 12/SYT-VP góp ý dự thảo').waitFor();
    await look(officer, 'given');

    const coordinator = await signedIn('dieuphoi.noivu');
    await coordinator.goto(`${house.url}/duties/${first.assignmentId}`);
    await coordinator.getByText('còn thiếu').first().waitFor();
    await look(coordinator, 'duty');
    expect(await coordinator.getByText('Công văn số 12/SYT-VP góp ý dự thảo').count()).toBeGreaterThan(0);
  });
});
