import type { Morning } from './a-morning.js';
import type { Figures } from './figures.js';

/** After the server's answer a worker marks the letter sent; what breaks within so many milliseconds of it may have prevented that. */
const WINDOW_MS = 5_000;

interface Digest {
  readonly address: string;
  readonly messageId: string;
  readonly status: string;
}

export async function countMorning(morning: Morning, fault: string, note: string): Promise<Figures> {
  const { taken } = morning.mail;
  const digests = await morning.query<Digest>(
    `select address, message_id as "messageId", status from letter where kind = 'digest'`,
  );
  const owed = await morning.query<{ address: string }>(
    `select email as address from agency where id in (select agency_id from assignment where due = (select min(due) from assignment))`,
  );
  const reached = new Set(taken.map(({ address }) => address));
  const refused = new Set(digests.filter(({ status }) => REFUSED.includes(status)).map(({ address }) => address));
  const known = new Set(taken.map(({ messageId }) => messageId));
  return {
    fault,
    faults: morning.faults.length,
    owed: owed.length,
    refused: refused.size,
    lost: owed.filter(({ address }) => !reached.has(address) && !refused.has(address)).length,
    duplicateLedgerRows: await duplicates(morning),
    ...repeats(morning),
    digestsEach: digestsEach(morning, new Set(digests.map(({ messageId }) => messageId))),
    falselySent: digests.filter(({ status, messageId }) => status === 'sent' && !known.has(messageId)).length,
    note,
  };
}

/** What the database calls a letter that the server will never take. */
const REFUSED = ['refused', 'bounced', 'failed'];

async function duplicates(morning: Morning): Promise<number> {
  const [row] = await morning.query<{ count: number }>(
    `select count(*)::int as count from (select 1 from reminder_ledger
      group by assignment_id, stage, round, due_version, recipient_agency_id having count(*) > 1) as doubled`,
  );
  return row?.count ?? -1;
}

/** Every copy after the first, by whether something broke while the copy before it was being marked. */
function repeats({ mail, faults }: Morning): { twiceInWindow: number; twiceOutside: number } {
  const last = new Map<string, { at: number; answered: boolean }>();
  let [twiceInWindow, twiceOutside] = [0, 0];
  for (const { messageId, at, answered } of mail.taken) {
    const before = last.get(messageId);
    last.set(messageId, { at, answered });
    if (!before) continue;
    const broken =
      !before.answered || faults.some(({ from, to }) => to >= before.at - 1_000 && from <= before.at + WINDOW_MS);
    if (broken) twiceInWindow += 1;
    else twiceOutside += 1;
  }
  return { twiceInWindow, twiceOutside };
}

function digestsEach({ mail }: Morning, digests: ReadonlySet<string>): number {
  const ids = new Map<string, Set<string>>();
  for (const { address, messageId } of mail.taken.filter((each) => digests.has(each.messageId)))
    ids.set(address, (ids.get(address) ?? new Set()).add(messageId));
  return Math.max(0, ...[...ids.values()].map((each) => each.size));
}
