import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError } from './config-error.js';
import { loadConfig } from './environment.js';

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

  it('keeps rows for the days that are set, and for ever where they are none', () => {
    expect(loadConfig({}).retention).toEqual({ notices: 730, incidents: 730, mornings: 400 });
    expect(loadConfig({ KEEP_MORNINGS_DAYS: '0', KEEP_NOTICES_DAYS: '90' }).retention).toEqual({
      ...{ notices: 90, incidents: 730, mornings: null },
    });
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
    [{ KEEP_NOTICES_DAYS: '7' }, 'KEEP_NOTICES_DAYS'],
  ])('names the setting at fault: %j', (environment, name) => {
    expect(() => loadConfig(environment)).toThrow(ConfigError);
    expect(() => loadConfig(environment)).toThrow(name);
  });

  it('never repeats the value, which may be a secret', () => {
    expect(() => loadConfig({ SMTP_URL: 'http://user:hunter2@mail' })).not.toThrow('hunter2');
  });
});

describe('the settings of other channels', () => {
  const sms = { SMS_URL: 'https://sms.example/send', SMS_FIELDS: '{"to":"{phone}","body":"{text}"}' };
  const zalo = {
    ...{ CHANNEL_KEY: 'ab'.repeat(32), ZNS_APP_ID: '1', ZNS_APP_SECRET: 's3cret', ZNS_REFRESH_TOKEN: 'r' },
    ...{ ZNS_TEMPLATE_ID: '7', ZNS_FIELDS: '{"viec":"{overdue}"}' },
  };

  it('are off until they are given', () => {
    expect(loadConfig({}).channels).toEqual({ key: null, privateAddresses: false, sms: null, zalo: null });
    expect(loadConfig(sms).channels.sms).toMatchObject({ format: 'json', phonePrefix: '84', success: null });
    expect(loadConfig(zalo).channels.zalo).toMatchObject({ templateId: '7', fields: { viec: '{overdue}' } });
  });

  it.each([
    [{ ...sms, SMS_FIELDS: '{"to":"{phone}"}' }, 'SMS_FIELDS: thiếu chỗ điền {text}'],
    [{ ...sms, SMS_FIELDS: '{"to":"{phone}","body":"{text} {secret}"}' }, 'không có chỗ điền {secret}'],
    [{ ...sms, SMS_FIELDS: '["s3cret"]' }, 'SMS_FIELDS'],
    [{ ...sms, SMS_SUCCESS: 'CodeResult' }, 'SMS_SUCCESS'],
    [{ ...zalo, ZNS_TEMPLATE_ID: '' }, 'ZNS_TEMPLATE_ID'],
    [{ ...zalo, CHANNEL_KEY: '' }, 'CHANNEL_KEY'],
    [{ CHANNEL_KEY: 's3cret' }, 'CHANNEL_KEY'],
  ])('say what is missing, and never a value: %#', (environment, words) => {
    expect(() => loadConfig(environment)).toThrow(words);
    expect(() => loadConfig(environment)).not.toThrow('s3cret');
  });
});
