import type { TthcFigures } from '#contracts';
import type { SampleLine } from './sample-returns.js';

/** Whose return of May is put right after its notice is out. */
const CORRECTED_IN_MAY = 'Sở Y tế';
/** Who takes one field's files carried over for another's in July. */
const SWAPPED_IN_JULY = 'Sở Xây dựng';

/** One agency's return with one more file, handed in online and resolved before its day: no other month is touched. */
export function correctedLines(lines: readonly SampleLine[]): SampleLine[] {
  const own = lines.filter(({ agency }) => agency === CORRECTED_IN_MAY);
  return own.map((line, at) => (at === 0 ? { ...line, figures: oneMore(line.figures) } : line));
}

/** Two fields of one agency with each other's files carried over; every sum is right, and so is what both come to. */
export function swappedLines(lines: readonly SampleLine[]): SampleLine[] {
  const own = lines.filter(({ agency }) => agency === SWAPPED_IN_JULY);
  const [first] = own;
  const other = own.find(({ figures }) => figures.carriedOver !== first?.figures.carriedOver);
  if (first === undefined || other === undefined) throw new Error(`${SWAPPED_IN_JULY} has nothing to swap.`);
  return lines.map((line) => {
    if (line !== first && line !== other) return line;
    const { carriedOver } = (line === first ? other : first).figures;
    return { ...line, figures: carryingOver(carriedOver, line.figures) };
  });
}

function oneMore({ received, online, resolved, early, ...rest }: TthcFigures): TthcFigures {
  return { ...rest, received: received + 1, online: online + 1, resolved: resolved + 1, early: early + 1 };
}

function carryingOver(carriedOver: number, { received, resolved, early, ...rest }: TthcFigures): TthcFigures {
  const more = carriedOver - rest.carriedOver;
  return { ...rest, carriedOver, received: received + more, resolved: resolved + more, early: early + more };
}
