import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContributionPage } from '#contracts';
import { aHouse, type House } from '../support/a-house.js';
import { aConsoleBrowser, type ConsoleBrowser, signIn } from '../support/console-browser.js';
import { until } from '../support/until.js';

/** A supporting agency says that its part is done; the lead's side sees it, and who is still missing. */
describe('contributions in the console', () => {
  let house: House;
  let screen: ConsoleBrowser;

  beforeAll(async () => {
    screen = await aConsoleBrowser('contributions', { fullPage: false });
    house = await aHouse('2026-11-20T01:00:00Z', {}, true);
  });
  afterAll(async () => {
    await screen?.close();
    await house?.close();
  });

  const signedIn = async (name: string): Promise<Page> => {
    const page = await screen.open();
    await signIn(page, house.url, name);
    return page;
  };
  const look = (page: Page, name: string) => screen.look(page, name);

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
