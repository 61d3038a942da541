import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#calendar';
import { AgencyNamesView } from '#directory';
import { MorningCheckStore } from './morning-check.store.js';

/** A morning beside its forecast, with names to be read; heads as "Thủ trưởng …". */
export interface MorningNames {
  /** Recipients expected the night before, and digests ordered. */
  readonly expected: number;
  readonly ordered: number;
  /** To whom something was due and nothing was ordered. */
  readonly missing: readonly string[];
  /** Ordered, and not expected. */
  readonly extra: readonly string[];
}

@Injectable()
export class MorningNamesView {
  constructor(
    private readonly checks: MorningCheckStore,
    private readonly names: AgencyNamesView,
  ) {}

  /** Null: the morning has not been compared. */
  async find(tenantId: string, day: LocalDate): Promise<MorningNames | null> {
    const check = (await this.checks.ofDay(day)).find((each) => each.tenantId === tenantId);
    if (!check || check.ordered === null) return null;
    const { expected, ordered, missing, extra } = check;
    const keys = [...(missing ?? []), ...(extra ?? [])];
    const names = await this.names.load(tenantId, [...new Set(keys.map(agencyIn))]);
    const named = (recipients: readonly string[] | null) =>
      (recipients ?? []).map((key) => nameOf(key, names)).sort((one, other) => one.localeCompare(other, 'vi'));
    return { expected: expected.length, ordered, missing: named(missing), extra: named(extra) };
  }
}

/** Of `agency|audience`. */
function agencyIn(key: string): string {
  return key.split('|', 1)[0] ?? '';
}

function nameOf(key: string, names: ReadonlyMap<string, string>): string {
  const name = names.get(agencyIn(key)) ?? '';
  return key.endsWith('|head') ? `Thủ trưởng ${name}` : name;
}
