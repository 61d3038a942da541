import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from './environment.js';

describe('loadConfig', () => {
  it('needs nothing: everything has a default', () => {
    const config = loadConfig({});
    expect(config).toMatchObject({ databaseUrl: null, redisUrl: null, smtpUrl: null, port: 3000, sample: true });
    expect(config.publicUrl).toBe('http://127.0.0.1:3000');
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('reads a secret from the file that NAME_FILE names', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'config-')), 'database-url');
    writeFileSync(file, 'postgres://dondoc:s3cret@db/dondoc\n');
    expect(loadConfig({ DATABASE_URL_FILE: file }).databaseUrl).toBe('postgres://dondoc:s3cret@db/dondoc');
  });

  it('takes an empty setting for an unset one', () => {
    expect(loadConfig({ REDIS_URL: '', PORT: '' })).toMatchObject({ redisUrl: null, port: 3000 });
  });

  it.each([
    [{ PORT: 'http' }, 'PORT'],
    [{ REDIS_URL: 'http://cache' }, 'REDIS_URL'],
    [{ DATABASE_URL_FILE: '/nowhere/at/all' }, 'DATABASE_URL_FILE'],
    [{ DKIM_DOMAIN: 'tinh.example', DKIM_SELECTOR: 'dondoc' }, 'DKIM_KEY'],
    [{ MAIL_BOUNCE_ADDRESS: 'bounce@tinh.example' }, 'MAIL_BOUNCE_SECRET'],
    [{ MAIL_BOUNCE_ADDRESS: 'bounce', MAIL_BOUNCE_SECRET: 'a-long-enough-secret' }, 'MAIL_BOUNCE_ADDRESS'],
    [{ BOUNCE_PORT: '2525' }, 'MAIL_BOUNCE_ADDRESS'],
  ])('names the setting at fault: %j', (environment, name) => {
    expect(() => loadConfig(environment)).toThrow(ConfigError);
    expect(() => loadConfig(environment)).toThrow(name);
  });

  it('never repeats the value, which may be a secret', () => {
    expect(() => loadConfig({ SMTP_URL: 'http://user:hunter2@mail' })).not.toThrow('hunter2');
  });
});
