import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHouse, type House } from '../support/a-house.js';
import { aConsoleBrowser, type ConsoleBrowser, signIn } from '../support/console-browser.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';

const TITLE = 'Báo cáo cải cách hành chính định kỳ 6 tháng đầu năm';
const WORDS = 'Đã trình 14 văn bản quy phạm pháp luật.';
const list = <T>(visitor: Visitor, path: string) => visitor.get<{ items: T[] }>(path);

describe('an agency’s own report in the console', () => {
  let house: House;
  let screen: ConsoleBrowser;
  let officer: Page;
  let office: Page;
  let reportId: string;
  let planId: string;

  beforeAll(async () => {
    screen = await aConsoleBrowser('agency-report');
    house = await aHouse('2026-06-16T01:00:00Z', {}, true);
    const coordinator = house.visitor();
    await coordinator.signIn('dieuphoi.noivu');
    const [plan] = (await list<{ id: string }>(coordinator, '/api/plans')).body.items;
    planId = plan?.id ?? '';
    const agencies = (await list<{ id: string; name: string }>(coordinator, '/api/agencies')).body.items;
    const idOf = (name: string) => agencies.find((agency) => agency.name === name)?.id ?? '';
    const regime = {
      ...{ name: 'Báo cáo cải cách hành chính định kỳ', receiverId: idOf('Sở Nội vụ'), cutOffDay: 14, active: true },
      ...{ periods: ['half-year', 'year'], form: 'Theo đề cương tại Công văn số 581/BNV-CCHC' },
      owing: ['Sở Tư pháp', 'Sở Tài chính'].map((name) => ({
        kind: 'agency',
        id: idOf(name),
        dueDay: 17,
        dueMonth: 0,
      })),
    };
    house.clock.set(new Date('2026-06-12T01:00:00Z'));
    expect(await coordinator.put('/api/report-regimes/cchc', regime)).toMatchObject({ status: 200 });
    await house.tick('open-regime-years');
    reportId = await until('reports owed', async () => {
      const path = `/api/assignments?scope=all&search=${encodeURIComponent(TITLE)}`;
      const owed = (await list<{ id: string; agencyName: string }>(coordinator, path)).body.items;
      return owed.find(({ agencyName }) => agencyName === 'Sở Tư pháp')?.id ?? null;
    });
    house.clock.set(new Date('2026-06-16T01:00:00Z'));
    officer = await screen.open();
    office = await screen.open();
  });
  afterAll(async () => {
    await screen.close();
    await house.close();
  });

  it('is written on a page of its own, with the figures that the system knows', async () => {
    await signIn(officer, house.url, 'cchc.tuphap');
    await officer.goto(`${house.url}/duties/${reportId}`);
    await officer.getByRole('button', { name: 'Soạn báo cáo' }).click();
    await officer.getByRole('heading', { name: TITLE }).waitFor();
    await screen.look(officer, 'empty');
    const overdue = officer.getByLabel('Cơ quan báo cáo: Quá hạn', { exact: true }).first();
    const counted = Number(await overdue.inputValue());
    await overdue.fill(String(counted + 1));
    await officer.getByText('Còn 1 số liệu điều chỉnh chưa ghi lý do.').waitFor();
    await officer.getByLabel('Lý do điều chỉnh: Quá hạn').first().fill('Thêm một việc giao miệng');
    await officer.getByText('I', { exact: true }).first().click();
    await officer.getByLabel('Kết quả nổi bật').fill(WORDS);
    expect(await officer.getByRole('button', { name: 'Gửi báo cáo' }).isDisabled()).toBe(true);
    await officer.getByRole('button', { name: 'Lưu dự thảo' }).click();
    await officer.getByText(/Đã lưu lúc 08:00/).waitFor();
    await screen.look(officer, 'draft');
  });

  it('says when it cannot be asked for, and asks again', async () => {
    const asked = `**/api/assignments/${reportId}/agency-report`;
    await officer.route(asked, (route) => route.fulfill({ status: 500, json: {} }));
    await officer.goto(`${house.url}/duties/${reportId}`);
    const again = officer.getByRole('button', { name: 'Thử lại' });
    await again.waitFor();
    await screen.look(officer, 'fault');
    await officer.unroute(asked);
    await again.click();
    await officer.getByRole('button', { name: 'Soạn báo cáo' }).click();
    await officer.getByRole('heading', { name: TITLE }).waitFor();
  });

  it('is sent as it was saved, and decided on like any report', async () => {
    await officer.getByRole('button', { name: 'Gửi báo cáo' }).click();
    const dialog = officer.getByRole('dialog');
    await dialog.getByLabel('Số, ký hiệu văn bản').fill('112/BC-STP');
    await dialog.getByLabel('Ngày văn bản').fill('16/06/2026');
    await dialog.getByLabel('Ngày văn bản').press('Enter');
    await dialog.getByLabel('Lý do không có tệp minh chứng').fill('Văn bản gửi qua trục liên thông');
    await dialog.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await officer.getByText(/Bản đã gửi lần 1/).waitFor();
    await screen.look(officer, 'sent');
    await signIn(office, house.url, 'dieuphoi.noivu');
    await office.goto(`${house.url}/duties/${reportId}`);
    await office.getByText(/hệ thống ghi \d+, cơ quan báo cáo \d+; lý do: Thêm một việc giao miệng/).waitFor();
    await screen.look(office, 'duty');
    const visitor = house.visitor();
    await visitor.signIn('dieuphoi.noivu');
    const paper = await visitor.get<string>(`/api/assignments/${reportId}/agency-report/page`);
    expect(paper.body).toContain(WORDS);
    await office.goto(`${house.url}/api/assignments/${reportId}/agency-report/page`);
    await screen.look(office, 'paper');
    await visitor.signIn('cchc.taichinh');
    expect((await visitor.get(`/api/assignments/${reportId}/agency-report`)).status).toBe(404);
    expect((await visitor.get(`/api/summaries/${planId}/H1/agency-reports`)).status).toBe(403);
  });

  it('lends its words to the report that is compiled from it', async () => {
    await office.goto(`${house.url}/summaries/text?planId=${planId}&window=H1`);
    await office.getByRole('heading', { name: 'Báo cáo của các cơ quan (1/2 đã gửi)' }).waitFor();
    await office.getByText('I', { exact: true }).first().click();
    await office.getByRole('button', { name: 'Đưa vào đoạn này' }).click();
    const paragraph = office.getByLabel('Kết quả nổi bật', { exact: true });
    expect(await paragraph.inputValue()).toContain(`${WORDS} (theo báo cáo của Sở Tư pháp)`);
    await screen.look(office, 'side-by-side');
    await office.getByRole('button', { name: 'Lưu Kết quả nổi bật' }).click();
    await office.getByText('Đã lưu', { exact: true }).waitFor();
  });

  it('fits a narrow screen', async () => {
    for (const page of [officer, office]) {
      await page.setViewportSize({ width: 390, height: 844 });
      await screen.look(page, page === officer ? 'phone' : 'phone-side-by-side');
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    }
  });
});
