import { describe, expect, it } from 'vitest';
import { feedPath, withoutToken } from './feed-path.js';

describe('withoutToken', () => {
  it.each([
    [feedPath('aB3_-'), '/api/calendar/…'],
    ['/API/Calendar/aB3_-.ics/', '/API/Calendar/…/'],
    ['//api//calendar//aB3', '//api//calendar//…'],
    ['/api/calendar', '/api/calendar'],
    ['/api/feeds/019a', '/api/feeds/019a'],
    ['/readyz', '/readyz'],
  ])('%s → %s', (path, logged) => {
    expect(withoutToken(path)).toBe(logged);
  });
});
