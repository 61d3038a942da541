import { appendFileSync } from 'node:fs';
import { expect } from 'vitest';
import { type Figures, figuresFile } from './figures.js';

/** Keeps the figures for the table, then holds them against the promise. */
export function hold(figures: Figures, digestsEach = 1): void {
  appendFileSync(figuresFile, `${JSON.stringify(figures)}\n`);
  const { lost, duplicateLedgerRows, twiceOutside, falselySent } = figures;
  expect({ lost, duplicateLedgerRows, twiceOutside, falselySent }).toEqual({
    lost: 0,
    duplicateLedgerRows: 0,
    twiceOutside: 0,
    falselySent: 0,
  });
  expect(figures.digestsEach).toBe(digestsEach);
}
