import { describe, expect, it } from 'vitest';
import { readExclusion } from './exclusion.js';

describe('readExclusion', () => {
  it.each([
    ['Các sở, ngành (trừ Sở Y tế)', 'Các sở, ngành', 'Sở Y tế'],
    ['UBND cấp huyện, ngoại trừ huyện Đồi Sim.', 'UBND cấp huyện', 'huyện Đồi Sim'],
    ['Các sở – không bao gồm: Thanh tra tỉnh', 'Các sở', 'Thanh tra tỉnh'],
  ])('%s', (name, body, excepted) => {
    expect(readExclusion(name)).toEqual({ body, excepted });
  });

  it.each(['Các sở, ban, ngành', 'Trừ', '(trừ Sở Y tế)', 'Sở Y tế trừ'])('finds none in %s', (name) => {
    expect(readExclusion(name)).toEqual({ body: name, excepted: null });
  });
});
