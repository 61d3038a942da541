interface ReturnPlace {
  month: string;
  agencyId: string;
  /** Left out: what stands. */
  version?: number | undefined;
}

/** Where an agency's return of a month is read. */
export function returnAddress({ month, agencyId, version }: ReturnPlace): string {
  const search = new URLSearchParams({ view: 'return', month, agency: agencyId });
  if (version !== undefined) search.set('version', String(version));
  return `/tthc?${search.toString()}`;
}

/** Where it is seen who has handed in what. */
export const standingAddress = (month: string): string => `/tthc?view=standing&month=${month}`;
