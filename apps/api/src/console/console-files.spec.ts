import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consoleFiles } from './console-files.js';

describe('the console', () => {
  const folder = `${mkdtempSync(join(tmpdir(), 'console-'))}/`;
  let server: Server;
  const get = (path: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);

  beforeAll(async () => {
    mkdirSync(`${folder}assets`);
    writeFileSync(`${folder}index.html`, '<title>Đôn Đốc</title>');
    writeFileSync(`${folder}assets/main-4f2a.js`, 'export {}');
    const app = express()
      .use(consoleFiles(folder))
      .use((_request, response) => void response.status(404).send('api'));
    server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  it.each(['/', '/duties/019a', '/plans/1/settling?row=2'])('gives its one page for %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toContain('Đôn Đốc');
  });

  it('lets browsers keep files whose names carry a hash', async () => {
    const response = await get('/assets/main-4f2a.js');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await get('/assets/old-0000.js')).status).toBe(404);
  });

  it.each(['/api', '/api/plans', '/cong-bo/tthc/binh-son', '/healthz', '/readyz', '/metrics'])(
    'leaves %s to the API',
    async (path) => {
      expect(await (await get(path)).text()).toBe('api');
    },
  );
});
