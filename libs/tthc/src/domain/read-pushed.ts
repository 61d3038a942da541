import type { TthcPushBody } from '#contracts';
import type { EntryFault, ReturnEntry } from './decide-return.js';
import type { NameBook } from './name-book.js';
import type { PlacedFault } from './place-faults.js';

/** A return that a program handed in, and where in its message it stood. */
export interface PushedReturn extends ReturnEntry {
  readonly place: number;
  readonly lines: readonly (ReturnEntry['lines'][number] & { readonly place: number })[];
}

/** Names become ids; what cannot be told is complained of in its place. */
export function readPushed(
  returns: TthcPushBody['returns'],
  names: NameBook,
  complain: (fault: PlacedFault) => void,
): PushedReturn[] {
  const seen = new Set<string>();
  return returns.flatMap(({ agency, lines, ...remarks }, place) => {
    const path = `returns.${String(place)}`;
    const found = names.agency(agency);
    const own = lines.flatMap(({ field, figures }, at) => {
      const known = names.field(field);
      if (known.ok) return [{ fieldId: known.id, figures, place: at }];
      complain({ path: `${path}.lines.${String(at)}.field`, message: known.message });
      return [];
    });
    if (!found.ok) {
      complain({ path: `${path}.agency`, message: found.message });
      return [];
    }
    if (seen.has(found.id)) {
      complain({ path: `${path}.agency`, message: `“${agency}” gửi hai lần.` });
      return [];
    }
    seen.add(found.id);
    return [{ agencyId: found.id, lines: own, remarks, place }];
  });
}

export function placePushed(
  { agencyId, fieldId, column, message }: EntryFault,
  returns: readonly PushedReturn[],
): PlacedFault {
  const own = returns.find((each) => each.agencyId === agencyId);
  const line = own?.lines.find((each) => each.fieldId === fieldId);
  const path = [
    `returns.${String(own?.place ?? 0)}`,
    ...(line === undefined
      ? []
      : [`lines.${String(line.place)}`, ...(column === null ? ['field'] : ['figures', column])]),
  ];
  return { path: path.join('.'), message };
}
