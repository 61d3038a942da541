import type { CountrySize } from '../morning/a-country.js';

/** `CHAOS=full`: the whole of it, some minutes; otherwise what runs with the tests. */
export const full = process.env['CHAOS'] === 'full';

export const morningSize: CountrySize = full
  ? { tenants: 5, agencies: 2_000, assignments: 8_000, due: 4_000 }
  : { tenants: 2, agencies: 120, assignments: 480, due: 240 };

export const smallSize: CountrySize = full
  ? { tenants: 2, agencies: 400, assignments: 1_600, due: 800 }
  : { tenants: 2, agencies: 60, assignments: 240, due: 120 };
