import type { Role, SampleAccount } from '#contracts';
import { plainLetters } from '../words/plain-letters.js';

const MOST_SHOWN = 8;
const order: readonly Role[] = ['coordinator', 'officer', 'head', 'leader', 'administrator'];

/** Nothing typed: the first of each role; else whoever the words fit. A sample province has over a hundred accounts. */
export function samplesShown(accounts: readonly SampleAccount[], typed: string): SampleAccount[] {
  const wanted = plainLetters(typed);
  if (wanted === '') return order.flatMap((role) => accounts.find((account) => isMainly(account, role)) ?? []);
  const words = (account: SampleAccount) =>
    plainLetters(`${account.displayName} ${account.agencyName ?? ''} ${account.signInName}`);
  return accounts.filter((account) => words(account).includes(wanted)).slice(0, MOST_SHOWN);
}

/** Someone with two roles stands under the weightier one. */
const isMainly = ({ roles }: SampleAccount, role: Role): boolean =>
  roles.includes(role) && (role !== 'officer' || roles.length === 1);
