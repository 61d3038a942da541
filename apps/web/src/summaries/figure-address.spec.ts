import { describe, expect, it } from 'vitest';
import { areaTitle, partWords } from '../words/figures.js';
import { figureAddress, reportAddress, yearAddress } from './figure-address.js';

const place = { planId: 'p', window: 'H1' as const };

describe('the address of a figure', () => {
  it('names the report, its version and the part it speaks of', () => {
    expect(figureAddress(place, 'overdue')).toBe('/summaries/counted?planId=p&window=H1&figure=overdue');
    expect(figureAddress({ ...place, version: 2 }, 'done', { agency: 'Sở A', days: 'original' })).toBe(
      '/summaries/counted?planId=p&window=H1&version=2&figure=done&agency=S%E1%BB%9F+A&days=original',
    );
    expect(reportAddress({ ...place, version: undefined })).toBe('/summaries?planId=p&window=H1');
  });

  it('keeps an empty area: what the plan puts into none', () => {
    expect(figureAddress(place, 'total', { area: '' })).toContain('&area=');
    expect(partWords({ area: '' })).toBe(', ngoài các lĩnh vực');
    expect(areaTitle('', '')).toBe('Ngoài các lĩnh vực');
  });

  it('may be of a year, of one plan or of all', () => {
    expect(figureAddress({ year: 2026 }, 'total')).toBe('/summaries/counted?year=2026&figure=total');
    expect(figureAddress({ year: 2026, planId: 'p' }, 'total', { area: 'II' })).toBe(
      '/summaries/counted?year=2026&planId=p&figure=total&area=II',
    );
    expect(yearAddress(2026)).toBe('/summaries/year?year=2026');
  });
});

describe('the words of a part', () => {
  it('name area, agency and days where there are any', () => {
    expect(partWords()).toBe('');
    expect(partWords({ area: 'II', agency: 'Sở A', days: 'original' })).toBe(
      ', lĩnh vực II, Sở A, theo hạn giao ban đầu',
    );
    expect(areaTitle('II', 'Cải cách thể chế')).toBe('II. Cải cách thể chế');
  });
});
