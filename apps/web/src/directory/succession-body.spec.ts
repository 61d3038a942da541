import { expect, it } from 'vitest';
import { successionBody } from './succession-body.js';

const fields = { effectiveOn: '2025-03-01', basis: 'NQ 12', fromId: 'old', toId: 'new' };

it('gives the rest to one and named tasks to others', () => {
  expect(successionBody(fields, { t1: 'health', t2: 'health', t3: 'new', t4: undefined }).parts).toEqual([
    { fromId: 'old', toId: 'new', taskIds: [] },
    { fromId: 'old', toId: 'health', taskIds: ['t1', 't2'] },
  ]);
});
