import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NoticeDetail } from '#contracts';
import { NOTICES_A_MINUTE } from '../../apps/api/src/notices/public-notices.controller.js';
import { anApi, type TestApi } from '../support/an-api.js';
import { aReturnForm, aTthcOffice, returnPath, soundFigures, type TthcOffice } from '../support/a-tthc-office.js';

const MARCH = '2026-03';
const ROOT = '/cong-bo/tthc';
const PUBLIC = `${ROOT}/binh-son`;

describe('the public notices', () => {
  let api: TestApi;
  let at: TthcOffice;

  beforeAll(async () => {
    api = await anApi('2026-04-09T02:00:00Z');
    at = await aTthcOffice(api);
    await handIn({});
    await issue('');
  });
  afterAll(() => api.close());

  const handIn = (change: object) =>
    at.officer.put(returnPath(MARCH, at.agencyId), aReturnForm(at.fields[0].id, soundFigures, change));
  const issue = async (reason: string) => {
    const { body } = await at.office.post<NoticeDetail>(`/api/tthc/notices/${MARCH}/draft`, { reason });
    await at.office.post(`/api/tthc/notices/${MARCH}/issue`, { sha256: body.sha256 });
  };
  const ask = (path: string, method = 'GET', headers: Record<string, string> = {}) =>
    fetch(`${api.url}${path}`, { method, headers, redirect: 'manual' });

  it.each(['', `/${MARCH}`, `/${MARCH}/lan-1`, `/${MARCH}.csv`, `/${MARCH}.json`, `/${MARCH}.docx`, `/${MARCH}.xlsx`])(
    'answer HEAD as GET, without the body, and 304 to whoever has it: %s',
    async (path) => {
      const [got, head] = [await ask(PUBLIC + path), await ask(PUBLIC + path, 'HEAD')];
      const tag = got.headers.get('etag') ?? '';
      expect([got.status, head.status, await head.text()]).toEqual([200, 200, '']);
      expect(tag).toMatch(/^"[\w-]{43}"$/);
      for (const name of ['etag', 'content-type', 'content-length', 'cache-control', 'content-disposition'])
        expect(head.headers.get(name), name).toBe(got.headers.get(name));
      const again = await ask(PUBLIC + path, 'GET', { 'if-none-match': `W/${tag}, "other"` });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
      expect(again.headers.get('cache-control')).toBe('public, max-age=300');
      expect((await ask(PUBLIC + path, 'GET', { 'if-none-match': '"other"' })).status).toBe(200);
    },
  );

  it('set no cookie, and let nobody’s script or frame in', async () => {
    const { headers } = await ask(`${PUBLIC}/${MARCH}`);
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  it.each([
    ...[
      '/nobody',
      '/nobody/2026-03',
      '/binh-son/2026-04',
      '/binh-son/2026-13',
      '/binh-son/2026-03.exe',
      '/binh-son/abc',
    ],
    ...[
      '/binh-son/2026-03/lan-2',
      '/binh-son/2026-03/lan-0',
      '/binh-son/2026-03/lan-1.exe',
      '/%00',
      `/${'a'.repeat(300)}`,
    ],
    ...['', '/', '/binh-son/2026-03/lan-1/x', "/' or 1=1 --"],
  ])('say in Vietnamese that there is nothing: %s', async (path) => {
    const answer = await ask(ROOT + path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const page = await answer.text();
    expect(page).toContain('<html lang="vi">');
    expect(page).toContain('<h1>Không có thông báo này</h1>');
  });

  it('bear an address that no browser writes', async () => {
    expect((await ask(`${ROOT}/%E0%A4%A`)).status).toBeLessThan(500);
    expect((await ask(PUBLIC, 'POST')).status).toBeLessThan(500);
  });

  it('are seen anew when a correction is out: the newest has another tag, lần 1 too as it says so', async () => {
    const tagsOf = async () =>
      Promise.all([`/${MARCH}`, `/${MARCH}/lan-1`].map(async (path) => (await ask(PUBLIC + path)).headers.get('etag')));
    const before = await tagsOf();
    await at.office.post(`/api/tthc/months/${MARCH}/unlock`, { reason: 'Nhập nhầm' });
    await handIn({ baseVersion: 1, correctionReason: 'Nhập nhầm', lateCauses: 'Thiếu người', apologies: 1 });
    await issue('Nhập nhầm');
    const after = await tagsOf();
    expect(new Set([...before, ...after]).size).toBe(3);
    expect((await ask(`${PUBLIC}/${MARCH}`, 'GET', { 'if-none-match': before[0] ?? '' })).status).toBe(200);
  });

  it('are given to one address so many times a minute, and no more', async () => {
    const statuses: number[] = [];
    while (statuses.at(-1) !== 429 && statuses.length <= NOTICES_A_MINUTE)
      statuses.push((await ask(`${PUBLIC}/${MARCH}.csv`, 'HEAD')).status);
    expect(statuses.at(-1)).toBe(429);
    expect(new Set(statuses.slice(0, -1))).toEqual(new Set([200]));
    const refused = await ask(`${PUBLIC}/${MARCH}.csv`);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask('/api/health/live')).status).toBeLessThan(429);
  });
});
