import { describe, expect, it } from 'vitest';
import { bodyOf, fieldsOf } from './par-rule-fields.js';

describe('a table of bands in percent', () => {
  it('comes back as it went', () => {
    const rule = {
      maxPoints: 1.5,
      bands: [
        { from: 0.955, gives: 'full' as const },
        { from: 0.07, gives: 'pro-rata' as const },
      ],
    };
    const fields = fieldsOf({ ...rule, changedAt: null });
    expect(fields.bands.map(({ percent }) => percent)).toEqual([95.5, 7]);
    expect(bodyOf(fields)).toEqual(rule);
  });
});
