import { foldName } from './fold-name.js';

/** A collective that documents name in many wordings. A directory's group is recognised by the same reading of its own name. */
export type Collective = 'departments' | 'districts' | 'communes' | 'divisions';

/** Wordings as they fold (no "các", no "và", no commas); the longest that fits is taken. */
const wordings: readonly (readonly [string, readonly Collective[]])[] = [
  ['sở ban ngành', ['departments']],
  ['sở ngành', ['departments']],
  ['ban ngành', ['departments']],
  ['cơ quan chuyên môn thuộc ubnd tỉnh', ['departments']],
  ['ubnd cấp huyện thành phố', ['districts']],
  ['ubnd cấp huyện', ['districts']],
  ['cấp huyện', ['districts']],
  ['ubnd huyện thị xã thành phố', ['districts']],
  ['ubnd huyện thành phố thị xã', ['districts']],
  ['ubnd thành phố thị xã huyện', ['districts']],
  ['ubnd thị xã thành phố huyện', ['districts']],
  ['ubnd quận huyện thị xã', ['districts']],
  ['ubnd huyện thành phố', ['districts']],
  ['ubnd huyện thị xã', ['districts']],
  ['ubnd thành phố huyện', ['districts']],
  ['ubnd quận huyện', ['districts']],
  ['ubnd huyện quận', ['districts']],
  ['huyện thị xã thành phố', ['districts']],
  ['ubnd cấp xã', ['communes']],
  ['cấp xã', ['communes']],
  ['ubnd xã phường thị trấn', ['communes']],
  ['ubnd xã phường đặc khu', ['communes']],
  ['ubnd xã phường', ['communes']],
  ['ubnd xã thị trấn', ['communes']],
  ['ubnd phường xã', ['communes']],
  ['ubnd phường xã thị trấn', ['communes']],
  ['xã phường thị trấn', ['communes']],
  ['ubnd cấp', ['districts', 'communes']],
  ['phòng đơn vị', ['divisions']],
  ['phòng ban đơn vị', ['divisions']],
  ['phòng ban', ['divisions']],
  ['phòng chuyên môn đơn vị', ['divisions']],
];

/** "UBND huyện" alone is one committee; only "UBND các huyện" is all of them, and folding drops "các". */
const pluralOnly: readonly (readonly [string, readonly Collective[]])[] = [
  ['ubnd huyện', ['districts']],
  ['ubnd xã', ['communes']],
];

const trailers =
  /( (có )?liên quan| khác| (trực )?thuộc (ubnd )?tỉnh| (trực )?thuộc sở| trực thuộc| cấp tỉnh| của tỉnh| trong tỉnh| trên địa bàn( tỉnh)?| tỉnh| trên địa bàn toàn tỉnh)$/u;

/** The collectives a name consists of, or null when any word of it is something else. */
export function readGroupWording(name: string): readonly Collective[] | null {
  const plural = /(^|[^\p{L}])các([^\p{L}]|$)/iu.test(name.normalize('NFC'));
  const known = plural ? [...wordings, ...pluralOnly] : wordings;
  const whole = foldName(name);
  return consume(whole, known) ?? consume(stripTrailers(whole), known);
}

/** The folded name without "liên quan", "thuộc tỉnh" and their like at its end. */
export function stripTrailers(folded: string): string {
  const shorter = folded.replace(trailers, '');
  return shorter === folded || shorter === '' ? folded : stripTrailers(shorter);
}

function consume(folded: string, known: typeof wordings): readonly Collective[] | null {
  const found = new Set<Collective>();
  let rest = folded;
  while (rest !== '') {
    const fits = known.filter(([wording]) => rest === wording || rest.startsWith(`${wording} `));
    const longest = fits.sort(([a], [b]) => b.length - a.length)[0];
    if (longest === undefined) return null;
    for (const collective of longest[1]) found.add(collective);
    rest = rest.slice(longest[0].length).trimStart();
  }
  return found.size === 0 ? null : [...found];
}
