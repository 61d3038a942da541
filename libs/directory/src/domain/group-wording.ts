import { foldName } from './fold-name.js';

/** A collective that documents name in many wordings. A directory's group is recognised by the same reading of its own name. */
export type Collective = 'departments' | 'districts' | 'communes' | 'divisions';

interface Wording {
  /** Matches the beginning of a folded text (no "các", no "và", no commas), whole words only. */
  readonly fits: RegExp;
  readonly means: readonly Collective[];
  /** What the text as written must show, where folding has dropped the sign of the plural. */
  readonly written?: RegExp;
}

const district = '(quận|huyện|thị xã|thành phố)';
const commune = '(xã|phường|thị trấn|đặc khu)';

const wordings: readonly Wording[] = [
  { fits: /^(sở ban ngành|sở ngành|ban ngành)( tỉnh| thành phố)?(?= |$)/u, means: ['departments'] },
  { fits: /^cơ quan chuyên môn (trực )?thuộc ubnd (tỉnh|thành phố)(?= |$)/u, means: ['departments'] },
  { fits: /^(ubnd )?cấp huyện( thành phố)?(?= |$)/u, means: ['districts'] },
  { fits: new RegExp(`^(ubnd )?${district}( ${district})+(?= |$)`, 'u'), means: ['districts'] },
  { fits: /^(ubnd )?cấp xã(?= |$)/u, means: ['communes'] },
  { fits: new RegExp(`^(ubnd )?${commune}( ${commune})+(?= |$)`, 'u'), means: ['communes'] },
  { fits: /^phòng( ban| chuyên môn)? đơn vị(?= |$)|^phòng ban(?= |$)/u, means: ['divisions'] },
  // "UBND huyện" alone is one committee, "UBND cấp" a cell cut short; only the plural is all of them.
  { fits: /^(ubnd )?huyện(?= |$)/u, means: ['districts'], written: /các\s+huyện/iu },
  { fits: /^(ubnd )?xã(?= |$)/u, means: ['communes'], written: /các\s+xã/iu },
  { fits: /^ubnd cấp(?= |$)/u, means: ['districts', 'communes'], written: /các\s+cấp/iu },
];

const trailers =
  /( (có )?liên quan| khác| (trực )?thuộc (ubnd )?tỉnh| (trực )?thuộc sở| trực thuộc| cấp tỉnh| của tỉnh| trong tỉnh| trên địa bàn( tỉnh)?| tỉnh| trên địa bàn toàn tỉnh)$/u;

/** The collectives a name consists of, or null when any word of it is something else. */
export function readGroupWording(name: string): readonly Collective[] | null {
  const written = name.normalize('NFC');
  const known = wordings.filter((wording) => wording.written === undefined || wording.written.test(written));
  const whole = foldName(written);
  return consume(whole, known) ?? consume(stripTrailers(whole), known);
}

/** The folded name without "liên quan", "thuộc tỉnh" and their like at its end. */
export function stripTrailers(folded: string): string {
  const shorter = folded.replace(trailers, '');
  return shorter === folded || shorter === '' ? folded : stripTrailers(shorter);
}

function consume(folded: string, known: readonly Wording[]): readonly Collective[] | null {
  const found = new Set<Collective>();
  let rest = folded;
  while (rest !== '') {
    const fitting = known.map((wording) => ({ wording, length: wording.fits.exec(rest)?.[0].length ?? 0 }));
    const longest = fitting.sort((one, other) => other.length - one.length)[0];
    if (longest === undefined || longest.length === 0) return null;
    for (const collective of longest.wording.means) found.add(collective);
    rest = rest.slice(longest.length).trimStart();
  }
  return found.size === 0 ? null : [...found];
}
