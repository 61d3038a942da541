import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportedSummary } from '#contracts';
import { SAMPLE_PASSWORD } from '#identity';
import { aBrowser } from '../support/a-browser.js';
import { aHouse, type House } from '../support/a-house.js';
import { builtConsole } from '../support/built-console.js';
import { until } from '../support/until.js';

const artefacts = fileURLToPath(new URL('../../test-artefacts/summary-figures/', import.meta.url));

describe('the figures of a report in the console', () => {
  let house: House;
  let browser: Browser;
  let page: Page;
  let report: string;
  /** It stands on the last page of the table on the screen. */
  let lastAgency: string;

  beforeAll(async () => {
    mkdirSync(artefacts, { recursive: true });
    await builtConsole();
    browser = await aBrowser();
    house = await aHouse('2026-06-16T01:00:00Z', {}, true);
    await house.tick('freeze-summaries');
    const visitor = house.visitor();
    await visitor.signIn('dieuphoi.noivu');
    const [plan] = (await visitor.get<{ items: { id: string }[] }>('/api/plans')).body.items;
    report = `/summaries?planId=${plan?.id ?? ''}&window=H1`;
    await until('a frozen report', async () => {
      const { body } = await visitor.get<unknown[]>(`/api/summaries/${plan?.id ?? ''}/H1/versions`);
      return body.length > 0 ? body : null;
    });
    const path = `/api/summaries/${plan?.id ?? ''}/H1`;
    lastAgency = (await visitor.get<ReportedSummary>(path)).body.byAgency.at(-1)?.agency ?? '';
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN' });
    page = await context.newPage();
    await signIn(page, 'dieuphoi.noivu');
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const signIn = async (by: Page, name: string) => {
    await by.goto(`${house.url}/sign-in`);
    await by.getByLabel('Tài khoản', { exact: true }).fill(name);
    await by.getByLabel('Mật khẩu', { exact: true }).fill(SAMPLE_PASSWORD);
    await by.getByRole('button', { name: 'Đăng nhập' }).click();
    await by.getByRole('heading', { name: 'Tổng quan' }).waitFor();
  };
  const look = async (name: string) => {
    await expect.poll(() => page.locator('.waiting, .ant-skeleton').count()).toBe(0);
    await page.screenshot({ path: `${artefacts}${name}.png`, animations: 'disabled', fullPage: true });
  };
  const lookAt = async (name: string, panel: string) => {
    const region = page.getByRole('region', { name: panel });
    await region.screenshot({ path: `${artefacts}${name}.png`, animations: 'disabled' });
  };
  const openReport = async () => {
    await page.goto(house.url + report);
    await page.getByRole('heading', { name: 'So sánh' }).waitFor();
  };
  const openedCount = async () => {
    await page.getByRole('heading', { name: /^\d[\d.]* (phần việc|lượt)/ }).waitFor();
    return Number.parseInt(await page.getByRole('heading', { level: 2 }).first().innerText(), 10);
  };

  it('open what they count: a tile, a cell, a piece of a chart', async () => {
    await openReport();
    await look('report');
    await lookAt('whole', '6 tháng: từ 15/12/2025 đến 14/06/2026');
    await lookAt('by-area', 'Theo lĩnh vực');
    await lookAt('comparison', 'So sánh');
    for (const name of [/^Quá hạn, chưa có báo cáo: \d+\. Mở danh sách/, /^Hoàn thành đúng hạn, lĩnh vực I: \d+$/]) {
      const link = page.getByRole('link', { name }).first();
      const count = Number((await link.getAttribute('aria-label'))?.match(/: (\d+)/)?.[1]);
      await link.click();
      expect(await openedCount()).toBe(count);
      await page.goBack();
    }
    const agency = page.getByRole('link', { name: /^Quá hạn, chưa có báo cáo, Sở .*: \d+$/ }).first();
    await agency.focus();
    await page.keyboard.press('Enter');
    await openedCount();
    await look('opened');
  });

  it('lead on to the duty and its evidence, at an address of their own', async () => {
    await page.goto(`${house.url}${report.replace('/summaries?', '/summaries/counted?')}&figure=done&version=1`);
    await openedCount();
    await look('done');
    const file = page.locator('a[download]').first();
    const answer = await page.request.get(house.url + ((await file.getAttribute('href')) ?? ''));
    expect(answer.status()).toBe(200);
    await page.locator('.ant-table-row a[href^="/duties/"]').first().click();
    await page.waitForURL(/\/duties\//);
    await page.goto(`${house.url}${report.replace('/summaries?', '/summaries/counted?')}&figure=profit`);
    await page.getByText('Không có trang này').waitFor();
  });

  it('print on A4 without the console around them, tables whole', async () => {
    await openReport();
    const pdf = await page.pdf({ path: `${artefacts}report.pdf`, preferCSSPageSize: true });
    const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
    expect(totalPages).toBeGreaterThan(3);
    expect(text.replace(/\s+/g, ' ')).toContain(lastAgency);
    expect(text).not.toContain('Nhật ký nhắc việc');
    expect(text).not.toContain('Tải báo cáo Word');
  });

  it('add up to a year, with what is red first', async () => {
    await page.goto(house.url + report);
    await page.getByRole('link', { name: 'Cả năm, mọi kế hoạch' }).click();
    await page.getByRole('heading', { name: 'Kết quả năm 2026' }).waitFor();
    await page.getByRole('heading', { name: /Cơ quan có việc quá hạn \([1-9]/ }).waitFor();
    await look('year');
    await page.pdf({ path: `${artefacts}year.pdf`, preferCSSPageSize: true });
    const red = page.getByRole('region', { name: /Cơ quan có việc quá hạn/ }).getByRole('link');
    const count = Number(await red.first().innerText());
    await red.first().click();
    expect(await openedCount()).toBe(count);
    await page.getByRole('link', { name: 'Năm 2026, mọi kế hoạch' }).click();
    await page
      .getByRole('region', { name: 'Theo kế hoạch' })
      .getByRole('link', { name: '412/KH-UBND', exact: true })
      .click();
    await page.getByRole('heading', { name: 'Báo cáo tổng hợp' }).waitFor();
    expect(new URL(page.url()).searchParams.get('window')).toBe('Y');
  });

  it('stand beside the reason that the agency gives for a late duty', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN' });
    const officer = await context.newPage();
    await signIn(officer, 'cchc.khdt');
    await officer.goto(`${house.url}/duties?timing=overdue`);
    await officer.locator('.ant-table-row a[href^="/duties/"]').first().click();
    await officer.getByRole('button', { name: 'Nêu nguyên nhân chậm' }).click();
    await officer.getByRole('textbox', { name: 'Nguyên nhân chậm' }).fill('Chưa được bố trí kinh phí.');
    await officer.screenshot({ path: `${artefacts}late-reason-form.png`, animations: 'disabled' });
    await officer.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
    await officer.getByText('Nguyên nhân chậm: Chưa được bố trí kinh phí.').waitFor();
    await officer.screenshot({ path: `${artefacts}late-reason.png`, animations: 'disabled', fullPage: true });
    await context.close();
    await page.goto(
      `${house.url}${report.replace('H1', 'Q3').replace('/summaries?', '/summaries/counted?')}&figure=overdue`,
    );
    await page.getByText('Nguyên nhân: Chưa được bố trí kinh phí.').waitFor();
    await look('late-reason-in-report');
  });

  it('fit a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openReport();
    await look('report-phone');
    await lookAt('by-area-phone', 'Theo lĩnh vực');
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await page.goto(`${house.url}/summaries/year`);
    await page.getByRole('heading', { name: 'Kết quả năm 2026' }).waitFor();
    await look('year-phone');
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await page.getByRole('link', { name: /^Quá hạn, chưa có báo cáo: \d+\. Mở danh sách/ }).click();
    await openedCount();
    await look('opened-phone');
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });
});
