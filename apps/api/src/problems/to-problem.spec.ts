import { BadRequestException, NotFoundException, PayloadTooLargeException } from '@nestjs/common';
import { describe, expect, it } from 'vitest';
import { problemTable } from './problem-table.js';
import { granted, Refusal } from './refusal.js';
import { toProblem } from './to-problem.js';

describe('toProblem', () => {
  it.each([
    [new Refusal('plan-not-ready', 'Còn dòng chưa duyệt.'), 409, 'plan-not-ready'],
    [new NotFoundException(), 404, 'not-found'],
    [new BadRequestException(), 400, 'invalid-input'],
    [new PayloadTooLargeException(), 413, 'too-large'],
    [Object.assign(new Error('request aborted'), { status: 418 }), 400, 'invalid-input'],
  ])('%s → %i %s', (error, status, code) => {
    expect(toProblem(error)).toMatchObject({ status, code, type: `urn:don-doc:problem:${code}` });
  });

  it('says nothing of a fault of our own', () => {
    const problem = toProblem(new Error('connection to postgres://dondoc:s3cret@db refused'));
    expect(problem).toMatchObject({ status: 500, code: 'internal' });
    expect(JSON.stringify(problem)).not.toContain('s3cret');
  });

  it('carries line and cell of a file', () => {
    const refused = { ok: false, code: 'unknown-header', message: 'Thiếu tiêu đề.', line: 7, cell: 2 } as const;
    const refuse = () => granted(refused as typeof refused | { readonly ok: true });
    expect(refuse).toThrow(Refusal);
    try {
      refuse();
    } catch (error) {
      expect(toProblem(error)).toMatchObject({ line: 7, cell: '2', title: 'Thiếu tiêu đề.' });
    }
  });
});

describe('the table of problems', () => {
  it('holds error statuses and stable kebab-case codes only', () => {
    for (const [code, status] of Object.entries(problemTable)) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(status, code).toBeGreaterThanOrEqual(400);
      expect(status, code).toBeLessThanOrEqual(500);
    }
  });
});
