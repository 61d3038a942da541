import { rolled } from './working-days-2023.js';

/**
 * Who owes what by when in Hải Dương's plan of 2023, worked out a second time: from the reference reading and the directory, by the words
 * of contracts.md. Nothing of the product is imported here, so that an error of the product cannot repeat itself in its check.
 */
export interface Owed {
  readonly task: number;
  readonly area: string;
  readonly agency: string;
  /** The nominal due day; null of work that has none. */
  readonly nominal: string | null;
  /** The same, rolled to a working day. */
  readonly due: string | null;
}

export interface GoldenTask {
  readonly area: string;
  readonly lead: readonly string[];
  readonly deadline: { readonly kind: string; readonly due: readonly string[]; readonly exclusive?: boolean };
}

/** The due days of progress reports on work that never ends: day 20 of the last month of each report window. */
const progressDays = ['2023-03-20', '2023-06-20', '2023-09-20', '2023-12-20'];

/** Names of groups as this plan writes them → as the directory does. */
const groupWordings: Readonly<Record<string, readonly string[]>> = {
  'các sở, ngành': ['các sở, ban, ngành'],
  'các sở, ban ngành': ['các sở, ban, ngành'],
  'ubnd các huyện, thị xã, thành phố': ['ubnd cấp huyện'],
  'ubnd các xã, phường, thị trấn': ['ubnd cấp xã'],
  'ubnd các cấp': ['ubnd cấp huyện', 'ubnd cấp xã'],
};

/** A row without a deadline, or whose leads nobody knows, is left out: there is nothing to settle it with. */
export function owedOf(tasks: readonly GoldenTask[], directoryCsv: string): Owed[] {
  const known = knownNames(directoryCsv);
  return tasks.flatMap(({ area, lead, deadline }, index) => {
    const agencies = new Set(lead.flatMap((name) => agenciesNamed(name, known)));
    return [...agencies].flatMap((agency) =>
      daysOf(deadline).map((day) => ({ task: index + 1, area, agency, ...day })),
    );
  });
}

type Days = Pick<Owed, 'nominal' | 'due'>;

function daysOf({ kind, due, exclusive = false }: GoldenTask['deadline']): Days[] {
  const undated: Days = { nominal: null, due: null };
  if (kind === 'none') return [];
  if (kind === 'continuous') return [undated, ...progressDays.map((day) => ({ nominal: day, due: rolled(day) }))];
  if (due.length === 0) return [undated];
  return due.map((day) => ({ nominal: day, due: rolled(day, exclusive ? -1 : 1) }));
}

function agenciesNamed(name: string, known: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const folded = fold(name);
  return (groupWordings[folded] ?? [folded]).flatMap((wording) => known.get(wording) ?? []);
}

/** Names, aliases and groups of the directory, in small letters → the agencies they stand for. */
function knownNames(csv: string): Map<string, string[]> {
  const known = new Map<string, string[]>();
  const add = (name: string, agency: string): unknown =>
    known.has(fold(name)) ? known.get(fold(name))?.push(agency) : known.set(fold(name), [agency]);
  for (const line of csv.trim().split(/\r?\n/).slice(1)) {
    const [name = '', , , groups = '', aliases = ''] = cellsOf(line);
    for (const each of [name, ...groups.split(';'), ...aliases.split(';')]) if (each !== '') add(each, name);
  }
  return known;
}

const cellsOf = (line: string): string[] =>
  [...line.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell.replaceAll('"', ''));

const fold = (name: string): string => name.normalize('NFC').toLowerCase();
