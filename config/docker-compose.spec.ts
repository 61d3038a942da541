import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { environmentSchema } from './environment.js';

const service = z.object({
  image: z.string().regex(/:[^:]+$/, 'an image names its version'),
  command: z.array(z.string()).optional(),
  restart: z.literal('unless-stopped').optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  secrets: z.array(z.string()).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.literal('service_healthy') })).optional(),
  healthcheck: z
    .object({ test: z.array(z.string()) })
    .loose()
    .optional(),
});

const composeSchema = z.object({
  services: z.record(z.string(), service.loose()),
  volumes: z.record(z.string(), z.unknown()),
  secrets: z.record(z.string(), z.object({ file: z.string().startsWith('./secrets/') })),
});

const source = readFileSync(new URL('../docker-compose.yml', import.meta.url), 'utf8');
const compose = composeSchema.parse(parse(source, { merge: true }));
const own = ['api', 'worker'].map((name) => compose.services[name]);

describe('docker-compose.yml', () => {
  it('is the production shape', () => {
    expect(Object.keys(compose.services)).toEqual(['postgres', 'redis', 'api', 'worker', 'mail-catcher']);
  });

  it('sets only settings that the configuration knows', () => {
    const known = new Set(Object.keys(environmentSchema.shape).flatMap((name) => [name, `${name}_FILE`]));
    for (const name of own.flatMap((each) => Object.keys(each?.environment ?? {}))) expect(known).toContain(name);
  });

  it('starts programs that the build makes', () => {
    const programs = own.map((each) => each?.command?.at(-1));
    expect(programs).toEqual(['dist/apps/api/src/main.js', 'dist/apps/worker/src/main.js']);
  });

  it('waits for database and queue to be healthy', () => {
    for (const each of own) expect(Object.keys(each?.depends_on ?? {})).toEqual(['postgres', 'redis']);
    for (const name of ['postgres', 'redis', 'api']) expect(compose.services[name]?.healthcheck).toBeDefined();
  });

  it('keeps secrets in files, and every secret used is declared', () => {
    const used = new Set(Object.values(compose.services).flatMap((each) => each.secrets ?? []));
    expect([...used].sort()).toEqual(Object.keys(compose.secrets).sort());
    expect(source).not.toMatch(/password:\s*[^\s{]/i);
    expect(source).not.toMatch(/\/\/[^/\s]+:[^@\s/]+@/);
  });
});
