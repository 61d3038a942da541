import { fileURLToPath } from 'node:url';

/** What was counted when a morning of faults was over. */
export interface Figures {
  readonly fault: string;
  /** Faults done to it. */
  readonly faults: number;
  /** Recipients to whom a digest was owed. */
  readonly owed: number;
  /** Of them, those whom the mail server refused for good, and of whom the database says so. */
  readonly refused: number;
  /** Of them, those to whom nothing went and of whom nothing is said. */
  readonly lost: number;
  readonly duplicateLedgerRows: number;
  /** Messages with a Message-ID that the server had taken before, after a fault in its unknown window. */
  readonly twiceInWindow: number;
  /** … without such a fault. */
  readonly twiceOutside: number;
  /** The most different digests that one recipient got. */
  readonly digestsEach: number;
  /** Letters that the database calls sent and the server never took. */
  readonly falselySent: number;
  /** What belongs to this fault alone. */
  readonly note: string;
}

export const figuresFile = fileURLToPath(new URL('../../test-artefacts/chaos/figures.jsonl', import.meta.url));

const columns: readonly [title: string, of: (figures: Figures) => string | number][] = [
  ['fault', ({ fault }) => fault],
  ['faults', ({ faults }) => faults],
  ['owed', ({ owed }) => owed],
  ['lost', ({ lost }) => lost],
  ['refused for good', ({ refused }) => refused],
  ['duplicate ledger rows', ({ duplicateLedgerRows }) => duplicateLedgerRows],
  ['twice, unknown window', ({ twiceInWindow }) => twiceInWindow],
  ['twice, outside it', ({ twiceOutside }) => twiceOutside],
  ['digests each, at most', ({ digestsEach }) => digestsEach],
  ['falsely sent', ({ falselySent }) => falselySent],
  ['note', ({ note }) => note],
];

export function markdownTable(figures: readonly Figures[]): string {
  const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map(([title]) => title)),
    row(columns.map(() => '---')),
    ...figures.map((each) => row(columns.map(([, of]) => of(each)))),
  ].join('\n');
}
