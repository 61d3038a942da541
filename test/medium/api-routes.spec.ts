import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Permission, permissionSchema } from '#contracts';
import { may } from '#identity';
import { aCast, type Cast, type PersonName } from '../support/a-cast.js';
import { anApi, type TestApi } from '../support/an-api.js';

interface Operation {
  readonly summary?: string;
  readonly responses: Record<string, unknown>;
  readonly 'x-permission'?: Permission;
}
type Paths = Record<string, Record<string, Operation>>;

const NOBODYS = '019a0000-0000-7000-8000-000000000000';
const publicRoutes = [
  'GET /healthz',
  'GET /readyz',
  'GET /api/session/samples',
  'POST /api/session',
  'GET /api/calendar/{token}.ics',
  'POST /api/tthc/push',
  'GET /cong-bo/tthc/{tenant}',
  'GET /cong-bo/tthc/{tenant}/{file}',
  'GET /cong-bo/tthc/{tenant}/{month}/{file}',
];
const everyone: PersonName[] = ['officer of Tài chính', 'head of Tư pháp', 'coordinator', 'leader', 'administrator'];

let api: TestApi;
let cast: Cast;
let paths: Paths;

const routes = () =>
  Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );

beforeAll(async () => {
  api = await anApi('2026-03-02T01:00:00Z');
  cast = await aCast(api);
  paths = (await api.visitor().get<{ paths: Paths }>('/api/docs-json')).body.paths;
});

afterAll(() => api.close());

describe('the description of the API', () => {
  it('tells of every route what it does, who may, and what comes back', () => {
    expect(routes().length).toBeGreaterThan(40);
    for (const { method, path, operation } of routes()) {
      const name = `${method} ${path}`;
      expect(operation.summary, name).toBeTruthy();
      expect(Object.keys(operation.responses), name).toContain('default');
      expect(
        Object.keys(operation.responses).some((status) => status.startsWith('2')),
        name,
      ).toBe(true);
      const allowed = publicRoutes.includes(name) ? undefined : operation['x-permission'];
      if (!publicRoutes.includes(name)) expect(permissionSchema.options, name).toContain(allowed);
    }
  });

  it('is published with a page to read it', async () => {
    const page = await api.visitor().get<string>('/api/docs');
    expect(page.status).toBe(200);
    expect(page.body).toContain('Đôn Đốc');
  });
});

describe('every route', () => {
  it('is closed to whoever is not signed in', async () => {
    for (const { method, path } of routes()) {
      if (publicRoutes.includes(`${method} ${path}`)) continue;
      const { status } = await api.visitor().send(method, addressOf(path), method === 'GET' ? undefined : {});
      expect(status, `${method} ${path}`).toBe(401);
    }
  });

  it.each(everyone)('asks the permission table about %s', async (person) => {
    const visitor = await cast.as(person);
    const { roles } = (await visitor.get<{ roles: never[] }>('/api/session')).body;
    for (const { method, path, operation } of routes()) {
      const permission = operation['x-permission'];
      if (permission === undefined || (method === 'DELETE' && path === '/api/session')) continue;
      const actor = { accountId: 'a', tenantId: 't', personId: null, agencyId: 'g', roles, displayName: '' };
      const { status } = await visitor.send(method, addressOf(path), method === 'GET' ? undefined : {});
      expect(status === 403, `${method} ${path} → ${String(status)}`).toBe(!may(actor, permission));
      expect(status, `${method} ${path}`).toBeLessThan(500);
    }
  });
});

/** Ids of nothing; a window and a code that could be. */
function addressOf(path: string): string {
  return path
    .replace('{window}', 'H1')
    .replace('{code}', 'I')
    .replace(/\{\w+\}/g, NOBODYS);
}
