import type { Contribution } from '#contracts';
import type { Tone } from './standing.js';

interface Words {
  label: string;
  tone: Tone;
}

/** How a contribution stands; one that nobody waits for any more is not called late. */
export function contributionWords({ state, open, daysLeft }: Pick<Contribution, 'state' | 'open' | 'daysLeft'>): Words {
  if (state === 'given') return { label: 'Đã phối hợp', tone: 'green' };
  if (state === 'waived') return { label: 'Được miễn', tone: 'grey' };
  if (state === 'withdrawn') return { label: 'Không còn yêu cầu', tone: 'grey' };
  if (!open) return { label: 'Chưa phối hợp, đã thôi chờ', tone: 'grey' };
  return (daysLeft ?? 0) < 0 ? { label: 'Quá ngày phối hợp', tone: 'red' } : { label: 'Đang chờ', tone: 'amber' };
}

const NAMES_SHOWN = 3;

/** "Còn thiếu 5 cơ quan: A, B, C và 2 cơ quan khác" */
export function missingWords(names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const more = names.length - NAMES_SHOWN;
  const others = more > 0 ? ` và ${more} cơ quan khác` : '';
  return `Còn thiếu ${names.length} cơ quan: ${names.slice(0, NAMES_SHOWN).join(', ')}${others}`;
}
