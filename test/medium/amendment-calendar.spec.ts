import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AmendPlan, PublishAmendment } from '#plan';
import { aMailServer, headerOf, type MailServer } from '../support/a-mail-server.js';
import { aPublishedYear, type PublishedYear } from '../support/a-published-year.js';
import { readCalendar } from '../support/read-calendar.js';
import { aSmallDirectory } from '../support/a-small-plan.js';

const aPlan = (number: string, ...rows: string[]) =>
  [
    ...['ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN', `Số: ${number}`, 'KẾ HOẠCH', 'Cải cách hành chính tỉnh Bình Sơn năm 2026'],
    'STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành',
    'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
    ...rows.map((row, at) => `${String(at + 1)}\t${row}`),
  ].join('\n');

const unchanged = 'Rà soát văn bản quy phạm pháp luật\tBáo cáo\tSở Tư pháp\tSở Nội vụ\tQuý I/2026';
const budget = (deadline: string) => `Lập dự toán kinh phí năm sau\tTờ trình\tSở Tài chính\tSở Nội vụ\t${deadline}`;
const first = aPlan(
  '10/KH-UBND',
  unchanged,
  budget('Quý II/2026'),
  'Kiểm tra kho lưu trữ của các bệnh viện\tKết luận\tSở Tài chính\tSở Nội vụ\tQuý II/2026',
);
const second = aPlan(
  '45/KH-UBND',
  unchanged,
  budget('Quý III/2026'),
  'Nâng cấp cổng dịch vụ công trực tuyến\tCổng mới\tSở Tài chính\tSở Nội vụ\tQuý IV/2026',
);
const directory = aSmallDirectory('Sở Nội vụ', 'Sở Tư pháp', 'Sở Tài chính');

let server: MailServer;
let year: PublishedYear;

beforeAll(async () => {
  server = await aMailServer();
  year = await aPublishedYear('2026-01-05T01:00:00Z', server.url, first, directory);
  await year.drain();
  const { tenantId, planId, rooms } = year;
  const order = { tenantId, actorId: null, planId, fileName: 'dieu-chinh.txt', bytes: Buffer.from(second) };
  year.clock.set(new Date('2026-02-02T02:00:00Z'));
  const amended = await rooms.get(AmendPlan).run(order);
  if (!amended.ok) throw new Error(amended.message);
  await rooms.get(PublishAmendment).run({ tenantId, actorId: null, amendmentId: amended.amendmentId });
  await year.drain();
});

afterAll(async () => {
  await year.close();
  await server.stop();
});

/** The days of each letter to the lead, in the order of arrival, as a mail program and a calendar read them. */
async function calendars() {
  const letters = server.received.filter((raw) => headerOf(raw, 'To')?.includes('taichinh@'));
  const mails = await Promise.all(letters.map((raw) => PostalMime.parse(raw)));
  return mails.flatMap(({ attachments, text }) =>
    attachments.map(({ filename, content }) => {
      const file = new TextDecoder().decode(content as ArrayBuffer).replace(/\r?\n/g, '\r\n');
      return { filename, text, ...readCalendar(file) };
    }),
  );
}

describe('the letter of an amendment', () => {
  it('brings what changed as a file that mends the calendar which took the first one', async () => {
    const [before, after] = await calendars();
    expect(after?.filename).toBe('han-viec-2026-dieu-chinh-2.ics');
    expect(after?.text).toContain('Tệp lịch (.ics) kèm theo');
    const told = after?.events.map(({ start, status, sequence, summary }) => [start, status, sequence, summary]);
    expect(told?.sort()).toEqual([
      ['2026-06-30', 'CANCELLED', 1, '[Đã thay thế] Kiểm tra kho lưu trữ của các bệnh viện'],
      ['2026-09-30', 'CONFIRMED', 2, 'Lập dự toán kinh phí năm sau'],
      ['2026-12-31', 'CONFIRMED', 1, 'Nâng cấp cổng dịch vụ công trực tuyến'],
    ]);
    const known = new Set(before?.events.map(({ uid }) => uid));
    expect(after?.events.filter(({ uid }) => known.has(uid))).toHaveLength(2);
    const stamp = (events: { changed?: string | undefined }[] = []) => Date.parse(events[0]?.changed ?? '');
    expect(stamp(after?.events)).toBeGreaterThan(stamp(before?.events));
  });
});
