import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assignment, AssignmentPage } from '#contracts';
import { aHouse, type House } from '../support/a-house.js';
import { aConsoleBrowser, type ConsoleBrowser, signIn } from '../support/console-browser.js';

const OFFICER = 'cchc.tuphap';
const COORDINATOR = 'dieuphoi.noivu';

/** A small plan of our own for the year after, with one row that nobody can read a day from. */
const nextPlan = [
  'ỦY BAN NHÂN DÂN',
  'TỈNH BÌNH SƠN',
  'Số: 8/KH-UBND',
  'KẾ HOẠCH',
  'Cải cách hành chính tỉnh Bình Sơn năm 2027',
  '',
  'STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành',
  'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
  '1\tLập danh mục văn bản cần sửa trong năm\tDanh mục\tSở Tư pháp\tCác sở, ban, ngành\tQuý I/2027',
  '2\tLấy ý kiến doanh nghiệp về quy định mới\tBáo cáo\tSở Tư pháp\tSở Nội vụ\tGiữa quý III/2027',
].join('\n');

/** An officer and a coordinator click through the story on the sample province. Each step stands on the one before. */
describe('the console, in a browser', () => {
  let house: House;
  let screen: ConsoleBrowser;
  let officer: Page;
  let coordinator: Page;
  let duty: Assignment;

  beforeAll(async () => {
    screen = await aConsoleBrowser('browser-story', { fullPage: false });
    house = await aHouse('2026-11-20T01:00:00Z', {}, true);
    duty = await anOpenDuty(house);
    officer = await (await aContext(screen.browser)).newPage();
    coordinator = await (await aContext(screen.browser)).newPage();
  });

  afterAll(async () => {
    await screen.close();
    await house.close();
  });

  const look = (page: Page, name: string) => screen.look(page, name);

  const menu = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

  const arrive = async (page: Page, name: string) => {
    await page.goto(`${house.url}/`);
    await page.getByRole('button', { name: 'Đăng nhập' }).waitFor();
    await look(page, 'sign-in');
    await signIn(page, house.url, name);
  };

  const report = async (note: string) => {
    await officer.getByRole('button', { name: 'Báo cáo kết quả' }).click();
    const dialog = officer.getByRole('dialog');
    await dialog.getByLabel('Số, ký hiệu văn bản').fill('77/BC-STP');
    await dialog.getByLabel('Ngày văn bản').fill('19/11/2026');
    await dialog.getByLabel('Ngày văn bản').press('Enter');
    await dialog.getByLabel('Ghi chú kết quả').fill(note);
    const file = { name: 'báo cáo.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nbáo cáo') };
    await dialog.locator('input[type=file]').setInputFiles(file);
    await look(officer, 'report-dialog');
    await dialog.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await officer.getByText('Chờ xác nhận').first().waitFor();
  };

  it('shows the officer what is to be done, and takes the report with its evidence', async () => {
    await arrive(officer, OFFICER);
    await look(officer, 'officer-overview');
    await menu(officer, 'Phần việc');
    await officer.getByRole('heading', { name: /Phần việc/ }).waitFor();
    await look(officer, 'officer-duties');
    await officer.goto(`${house.url}/duties/${duty.id}`);
    await officer.getByRole('heading', { name: duty.title }).waitFor();
    await look(officer, 'duty-open');
    await officer.getByRole('button', { name: 'Bắt đầu thực hiện' }).click();
    await officer.getByText('Đang thực hiện').first().waitFor();
    await report('Đã hoàn thành, gửi kèm báo cáo.');
    await look(officer, 'duty-reported');
  });

  it('lets the coordinator return it, which needs a reason', async () => {
    await arrive(coordinator, COORDINATOR);
    await look(coordinator, 'coordinator-overview');
    await menu(coordinator, 'Chờ xác nhận');
    await coordinator.getByText(duty.title).first().waitFor();
    await look(coordinator, 'approvals');
    await coordinator.goto(`${house.url}/duties/${duty.id}`);
    await coordinator.getByRole('button', { name: 'Trả lại', exact: true }).click();
    const dialog = coordinator.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Trả lại báo cáo' }).click();
    await dialog.getByText(/lý do/i).last().waitFor();
    await dialog.getByLabel('Lý do trả lại').fill('Thiếu phụ lục số liệu');
    await look(coordinator, 'return-dialog');
    await dialog.getByRole('button', { name: 'Trả lại báo cáo' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await coordinator.getByText('Bị trả lại').first().waitFor();
  });

  it('tells the officer why, and the second report is approved', async () => {
    await officer.reload();
    await officer.getByText('Thiếu phụ lục số liệu').first().waitFor();
    await look(officer, 'duty-returned');
    await report('Đã bổ sung phụ lục.');
    await coordinator.reload();
    await coordinator.getByRole('button', { name: 'Xác nhận', exact: true }).click();
    const dialog = coordinator.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Xác nhận hoàn thành' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await coordinator.getByText('Hoàn thành').first().waitFor();
    await look(coordinator, 'duty-approved');
    const answer = await (
      await signedIn(house, COORDINATOR)
    ).get<{ state: string; history: unknown[] }>(`/api/assignments/${duty.id}`);
    expect(answer.body).toMatchObject({ state: 'completed', history: { length: 5 } });
  });

  it('takes in the next plan, asks about its doubtful row, and publishes it', async () => {
    await menu(coordinator, 'Kế hoạch');
    await coordinator.getByRole('heading', { name: 'Kế hoạch', exact: true }).waitFor();
    await look(coordinator, 'plans');
    const file = { name: 'ke-hoach-2027.txt', mimeType: 'text/plain', buffer: Buffer.from(nextPlan) };
    await coordinator.locator('input[type=file]').first().setInputFiles(file);
    await coordinator.getByText('Còn 1 câu hỏi').waitFor();
    await look(coordinator, 'settling');
    await answerTheQuestion(coordinator);
    await look(coordinator, 'settled');
    await coordinator.getByRole('tab', { name: 'Công bố' }).click();
    await look(coordinator, 'publication');
    await coordinator.getByRole('button', { name: 'Công bố kế hoạch' }).click();
    await coordinator.getByRole('button', { name: 'Công bố và giao việc' }).click();
    await coordinator
      .getByText(/đã công bố|Đã công bố/)
      .first()
      .waitFor();
    await look(coordinator, 'published');
  });

  it('shows every letter of the year that is now to come, and takes the signature', async () => {
    await coordinator.getByRole('tab', { name: 'Dự báo thư' }).click();
    await coordinator.getByText('Thư nhắc trong năm').waitFor();
    await look(coordinator, 'forecast');
    await coordinator.getByRole('button', { name: 'Duyệt dự báo' }).click();
    await coordinator.getByText(/Đã duyệt lúc/).waitFor();
  });

  it('has the letters in the mailbox and the figures in the summary', async () => {
    await menu(coordinator, 'Hộp thư');
    await coordinator.getByLabel('Tìm thư').fill('được giao năm 2026');
    await coordinator.getByLabel('Tìm thư').press('Enter');
    await coordinator
      .getByText(/nhiệm vụ được giao năm 2026/)
      .first()
      .click();
    await coordinator.locator('iframe').waitFor();
    await look(coordinator, 'mailbox');
    await menu(coordinator, 'Báo cáo tổng hợp');
    const download = coordinator.waitForEvent('download');
    await coordinator.getByRole('button', { name: 'Tải báo cáo Word' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.docx$/);
    await look(coordinator, 'summary');
    await menu(coordinator, 'Danh bạ');
    await coordinator.getByText('Sở Tư pháp').first().waitFor();
    await look(coordinator, 'directory');
  });

  it('can be read on a telephone', async () => {
    await officer.setViewportSize({ width: 390, height: 844 });
    await officer.goto(`${house.url}/`);
    await officer.getByRole('heading', { name: 'Tổng quan' }).waitFor();
    await look(officer, 'phone-overview');
    await officer.goto(`${house.url}/duties/${duty.id}`);
    await officer.getByRole('heading', { name: duty.title }).waitFor();
    await look(officer, 'phone-duty');
    const width = await officer.evaluate<number>('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(390);
  });
});

/** Words that nobody can read a day from are written anew. */
async function answerTheQuestion(page: Page): Promise<void> {
  const question = page.getByRole('article', { name: 'Câu hỏi' });
  await question.getByLabel('Ghi lại thời hạn bằng lời').fill('Quý II/2027');
  await question.getByRole('button', { name: 'Dùng thời hạn này' }).click();
  await page.getByText('Không còn dòng nào cần xử lý').waitFor();
}

async function aContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  context.setDefaultTimeout(15_000);
  return context;
}

async function signedIn(house: House, name: string) {
  const visitor = house.visitor();
  const answer = await visitor.signIn(name);
  expect(answer.status, answer.body.title).toBe(200);
  return visitor;
}

/** One that the officer's agency has not begun and the coordinator's agency approves. */
async function anOpenDuty(house: House): Promise<Assignment> {
  const visitor = await signedIn(house, OFFICER);
  const { body } = await visitor.get<AssignmentPage>('/api/assignments?scope=mine&progress=not-started&pageSize=200');
  const duty = body.items.find((item) => item.approverAgencyName === 'Sở Nội vụ' && item.due !== null);
  if (!duty) throw new Error('The sample officer has nothing left to begin.');
  return duty;
}
