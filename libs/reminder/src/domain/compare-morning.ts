/** Fewer surprises than this are an ordinary night's work: reports, returns and approvals after the forecast. */
const FEW = 10;

export interface MorningDifference {
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly isAlarm: boolean;
}

/** `due`: to whom something is still due and unsaid as the check is made; a report at night may have taken the rest away. */
export function compareMorning(
  expected: ReadonlySet<string>,
  ordered: ReadonlySet<string>,
  due: ReadonlySet<string>,
): MorningDifference {
  const missing = [...due].filter((recipient) => !ordered.has(recipient)).sort();
  const extra = [...ordered].filter((recipient) => !expected.has(recipient)).sort();
  return { missing, extra, isAlarm: missing.length > 0 || extra.length > Math.max(FEW, expected.size) };
}
