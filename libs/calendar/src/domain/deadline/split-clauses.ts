import { joinLists } from './join-lists.js';
import { isTime, type Piece } from './piece.js';

/** One statement of a cell: what it is about (`scope`), and its pieces without the label. */
export interface Clause {
  scope: { start: number; end: number } | null;
  pieces: Piece[];
}

const WORDY: readonly Piece['is'][] = ['words', 'work', 'neutral', 'cited', 'number'];
const WORKING: readonly Piece['is'][] = ['words', 'work'];
const SILENT: readonly Piece['is'][] = ['dash', 'comma', 'colon', 'semicolon', 'stop', 'slash'];

/** Cuts at semicolons, full stops, bullets and labels ("Ban hành kế hoạch: Quý I. Thực hiện: …"), never inside brackets. */
export function splitClauses(pieces: readonly Piece[]): Clause[] {
  return cutAtMarks(joinLists(withoutHeading(pieces)))
    .flatMap(cutAtLabels)
    .flatMap(cutAtCommas)
    .flatMap(cutAfterContinuous)
    .map(trimmed)
    .filter(({ pieces: own, scope }) => own.length > 0 || scope);
}

/** "Thời gian hoàn thành: …" says what the column is called. */
function withoutHeading(pieces: readonly Piece[]): readonly Piece[] {
  const colon = pieces.findIndex(({ is }) => is !== 'neutral');
  return pieces[colon]?.is === 'colon' ? pieces.slice(colon + 1) : pieces;
}

function cutAtMarks(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [[]];
  let depth = 0;
  pieces.forEach((piece, at) => {
    if (piece.is === 'open') depth += 1;
    if (piece.is === 'close') depth = Math.max(0, depth - 1);
    const cut = depth === 0 && (piece.is === 'semicolon' || piece.is === 'stop' || isBullet(pieces, at));
    if (cut) groups.push([]);
    else groups.at(-1)?.push(piece);
  });
  return groups;
}

/** A dash before words is a bullet; between two moments it is a range. */
function isBullet(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1];
  if (pieces[at]?.is !== 'dash' || !next) return false;
  return WORDY.includes(next.is) || next.is === 'continuous' || next.is === 'when' || next.is === 'per';
}

/** Before every label but the first: the label begins after the last piece that speaks of time. */
function cutAtLabels(pieces: Piece[]): Clause[] {
  const clauses: Clause[] = [];
  let begin = 0;
  let depth = 0;
  let wordsFrom = 0;
  pieces.forEach((piece, at) => {
    if (piece.is === 'open') depth += 1;
    if (piece.is === 'close') depth -= 1;
    if (piece.is === 'colon' && depth <= 0 && at > wordsFrom) {
      if (wordsFrom > begin && pieces.slice(begin, wordsFrom).some(isTime)) {
        clauses.push(withLabel(pieces.slice(begin, wordsFrom)));
        begin = wordsFrom;
      }
    }
    if (!WORDY.includes(piece.is)) wordsFrom = at + 1;
  });
  return [...clauses, withLabel(pieces.slice(begin))];
}

/** "Ban hành kế hoạch: Quý I" and "Quý I: ban hành kế hoạch" alike. */
function withLabel(pieces: Piece[]): Clause {
  const colon = pieces.findIndex(({ is }) => is === 'colon');
  if (colon < 0) return { scope: null, pieces };
  const before = pieces.slice(0, colon).filter(({ is }) => !SILENT.includes(is));
  const after = pieces.slice(colon + 1);
  if (!before.some(isTime)) return { scope: spanOf(before), pieces: after };
  if (!after.some(isTime)) return { scope: spanOf(after), pieces: pieces.slice(0, colon) };
  if (namesReport(before, after)) return { scope: spanOf(before), pieces: after };
  return { scope: null, pieces };
}

/** "Quý I: trước 15/3", "Báo cáo quý: ngày 15 tháng cuối quý": the period is what the report is about, the day is the deadline. */
function namesReport(before: readonly Piece[], after: readonly Piece[]): boolean {
  const about = before.filter(isTime);
  const days = after.filter(isTime);
  if (before.some(({ is }) => !REPORT.includes(is))) return false;
  if (days.every(({ is }) => is === 'date')) return true;
  return about.every((piece) => piece.is === 'unit' && piece.count === 1) && days[0]?.is === 'day-of-month';
}

const REPORT: readonly Piece['is'][] = ['period', 'unit', 'work', 'neutral', 'and', 'comma'];

/** Words that are not mere fillers ("thời gian hoàn thành") name what the clause is about. */
function spanOf(pieces: readonly Piece[]): Clause['scope'] {
  if (!pieces.some(({ is }) => is !== 'neutral' && !SILENT.includes(is))) return null;
  const first = pieces[0];
  const last = pieces.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
}

/** "Thường xuyên, báo cáo trước 15/12": at a comma or joint after which words announce another time. */
function cutAtCommas(clause: Clause): Clause[] {
  const found = clause.scope ? -1 : clause.pieces.findIndex((_, at) => isSeam(clause.pieces, at));
  if (found < 0) return [clause];
  const left = clause.pieces.slice(0, found);
  return [{ scope: null, pieces: left }, ...cutAtCommas({ scope: null, pieces: clause.pieces.slice(found + 1) })];
}

function isSeam(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  const next = pieces[at + 1];
  if (!piece || !next || !['comma', 'and'].includes(piece.is)) return false;
  if (depthAt(pieces, at) > 0 || !pieces.slice(0, at).some(isTime)) return false;
  const rest = pieces.slice(at + 1);
  if (WORKING.includes(pieces[at - 1]?.is ?? 'comma') && rest.some(isTime)) return true;
  const words = rest.findIndex(({ is }) => !WORDY.includes(is));
  if (words <= 0 || !rest.slice(words).some(isTime)) return false;
  return rest.slice(0, words).some(({ is }) => is === 'words' || is === 'work');
}

function depthAt(pieces: readonly Piece[], at: number): number {
  return pieces.slice(0, at).reduce((depth, { is }) => depth + (is === 'open' ? 1 : is === 'close' ? -1 : 0), 0);
}

/** "Thường xuyên (báo cáo trước ngày 15 hằng tháng)", "Thường xuyên, hoàn thành trước 30/11": two statements. */
function cutAfterContinuous(clause: Clause): Clause[] {
  const { pieces, scope } = clause;
  const at = pieces.findIndex(({ is }) => is === 'continuous');
  const second = pieces.findIndex((piece, place) => place > at && isSecondStatement(piece));
  if (at < 0 || second < 0 || pieces.slice(0, at).some(isTime) || pieces.some(({ is }) => is === 'from'))
    return [clause];
  const open = pieces.findIndex(({ is }, place) => place > at && is === 'open');
  const cut = open >= 0 && open < second ? open : at + 1;
  const rest = pieces.slice(cut).filter(({ is }) => is !== 'open' && is !== 'close');
  return [
    { scope, pieces: pieces.slice(0, cut) },
    { scope: null, pieces: rest[0]?.is === 'and' ? rest.slice(1) : rest },
  ];
}

/** The plan's own year, or every day or year of it, only stresses "thường xuyên"; a condition or reference belongs to it. */
function isSecondStatement(piece: Piece): boolean {
  if (piece.is === 'period') return piece.period.unit !== 'year';
  if (piece.is === 'every') return piece.cadence.unit !== 'day' && piece.cadence.unit !== 'year';
  return isTime(piece) && !['continuous', 'when', 'per', 'periodic', 'onward'].includes(piece.is);
}

/** Leading words of an unlabelled clause are its scope; marks at both ends say nothing. */
function trimmed({ scope, pieces }: Clause): Clause {
  let own = pieces;
  while (own[0] && SILENT.includes(own[0].is)) own = own.slice(1);
  while (own.length > 0 && SILENT.includes(own.at(-1)?.is ?? 'words')) own = own.slice(0, -1);
  return { scope, pieces: own };
}
