import { describe, expect, it } from 'vitest';
import { agencyReportQuerySchema } from './agency-report.js';
import { summaryQuerySchema } from './summary.js';
import { noticeVersionQuerySchema } from './tthc-notice.js';
import { tthcReturnQuerySchema } from './tthc-return.js';

describe('a version named in an address', () => {
  it.each([
    ['a summary', summaryQuerySchema],
    ['an agency’s report', agencyReportQuerySchema],
    ['a notice', noticeVersionQuerySchema],
    ['a return', tthcReturnQuerySchema.omit({ month: true })],
  ])('of %s is a number that the store can be asked for', (_, schema) => {
    expect(schema.parse({})).toEqual({});
    expect(schema.parse({ version: '2' })).toEqual({ version: 2 });
    for (const version of ['9999999999', '0', '1.5', 'hai']) {
      expect(schema.safeParse({ version }).success).toBe(false);
    }
  });
});
