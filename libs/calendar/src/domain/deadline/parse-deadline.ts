import { attachRemarks } from './attach-remarks.js';
import { cleanText, plainText } from './clean-text.js';
import { Cursor } from './cursor.js';
import type { CompoundRule, DeadlineRule, DoubtCode, RulePart, SimpleRule } from './deadline-rule.js';
import { interpretClause } from './interpret-clause.js';
import { firstDayOf } from './moment.js';
import { isTime, type Piece } from './piece.js';
import { scanPieces } from './scan-pieces.js';
import { splitClauses, type Clause } from './split-clauses.js';
import { nests } from './target-list.js';
import { tokenize } from './tokenize.js';

/** A cell longer than this is prose, not a deadline. */
const LONGEST_TEXT = 2000;
const NOTHING = { condition: null, reference: null, candidates: [] };

/** Text is read once, here; everything later works on the rule. Never throws, whatever the text. */
export function parseDeadline(raw: string, planYear: number): DeadlineRule {
  const text = cleanText(raw);
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'none', ...NOTHING, doubts: ['blank'] };
  if (text.length > LONGEST_TEXT) return { kind: 'unknown', ...NOTHING, doubts: ['too-long'] };
  const pieces = scanPieces(new Cursor(text, tokenize(plainText(text))));
  const clauses = splitClauses(pieces);
  const timed = clauses.filter(({ pieces: own }) => own.some(isTime));
  const parts = timed.map((clause) => readPart(clause, clause.scope !== null, timed.length > 1, text, planYear));
  const left = clauses.filter((clause) => !timed.includes(clause) && speaks(clause));
  const doubts: DoubtCode[] = left.length > 0 ? ['unread-words'] : [];
  if (looksLikeBullets(pieces, text)) doubts.push('alternative');
  return combine(parts, doubts, text);
}

/** "- Quý I - Quý III": two bullets or one range? "- Tháng 5-6" is plain. */
function looksLikeBullets(pieces: readonly Piece[], text: string): boolean {
  return pieces[0]?.is === 'dash' && pieces.some((piece, at) => at > 1 && beginsBullet(piece, pieces[at + 1], text));
}

function beginsBullet(dash: Piece, next: Piece | undefined, text: string): boolean {
  if (dash.is !== 'dash' || !next || !isTime(next) || next.is === 'when' || next.is === 'per') return false;
  return text[dash.start - 1] === ' ' && /^\p{L}/u.test(text.slice(next.start));
}

function speaks({ pieces, scope }: Clause): boolean {
  return (
    scope !== null || pieces.some(({ is }) => is === 'words' || is === 'number' || is === 'data' || is === 'cited')
  );
}

function readPart(clause: Clause, labelled: boolean, many: boolean, text: string, planYear: number): RulePart {
  const alone = labelled || !many;
  const { own, label } = alone
    ? { own: withoutTask(clause.pieces, text), label: clause.scope }
    : takeScope(clause.pieces);
  const start = own[0]?.start ?? 0;
  const end = own.at(-1)?.end ?? start;
  const scope = label && bare(text.slice(label.start, label.end));
  const part = bare(text.slice(label && label.end <= start ? label.end : start, end));
  return { scope, text: part, rule: interpretClause(own, text, planYear) };
}

/** Without the marks that joined it to its neighbours. */
function bare(text: string): string {
  return text.replace(/^[\s\-+•,:;–.]{1,20}/, '').replace(/[\s,:;–-]{1,20}$/, '');
}

const TASK: readonly Piece['is'][] = ['work', 'neutral', 'words'];
const LIMITING = /(?:^|\s)(?:trừ|riêng|không|chưa|hoặc|tùy|nếu|sau|trước)\s/iu;

/** "Gửi Sở Nội vụ trước ngày 15/11": what is to be done before a bound says nothing of when. */
function withoutTask(pieces: Piece[], text: string): Piece[] {
  const bound = pieces.findIndex(({ is }) => !TASK.includes(is));
  const [verb] = pieces;
  const bounded = pieces[bound]?.is === 'before' || pieces[bound]?.is === 'by';
  if (!bounded || (verb?.is !== 'work' && verb?.is !== 'neutral')) return pieces;
  const task = text.slice(verb.start, pieces[bound]?.start);
  return LIMITING.test(task) ? pieces : pieces.slice(bound);
}

const WORDY: readonly Piece['is'][] = ['words', 'work', 'neutral', 'cited', 'comma', 'and', 'slash', 'dash'];

/** In a text of several statements the words before the time, or else behind it, say whom or what it is for. */
function takeScope(pieces: readonly Piece[]): { own: Piece[]; label: Clause['scope'] } {
  const first = pieces.findIndex(({ is }) => !WORDY.includes(is));
  const last = pieces.findLastIndex(({ is }) => !WORDY.includes(is));
  const before = pieces.slice(0, Math.max(0, first));
  const after = pieces.slice(last + 1);
  if (names(before)) return { own: pieces.slice(first), label: spanOf(before) };
  if (names(after)) return { own: pieces.slice(0, last + 1), label: spanOf(after) };
  return { own: [...pieces], label: null };
}

function names(pieces: readonly Piece[]): boolean {
  return pieces.some(({ is }) => is === 'words' || is === 'work');
}

function spanOf(pieces: readonly Piece[]): Clause['scope'] {
  const first = pieces[0];
  const last = pieces.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
}

function combine(parts: readonly RulePart[], doubts: DoubtCode[], text: string): DeadlineRule {
  const distinct = withoutRepeats(parts);
  const only = distinct[0];
  if (!only) return { kind: 'unknown', ...NOTHING, doubts: ['not-understood'] };
  if (distinct.length === 1) return withDoubts(wholeText(only, text, parts.length), doubts);
  const one = joinFixed(distinct) ?? joinWindow(distinct) ?? attachRemarks(distinct);
  return one ? withDoubts(one, doubts) : compound(distinct, doubts);
}

/** A rule that waits on one sentence keeps the whole sentence as its wording. */
function wholeText({ rule }: RulePart, text: string, count: number): SimpleRule {
  if (rule.kind === 'by-reference' && count === 1) return { ...rule, reference: text.replace(/[\s.;,]+$/, '') };
  return rule;
}

function withDoubts<Rule extends DeadlineRule>(rule: Rule, doubts: readonly DoubtCode[]): Rule {
  return { ...rule, doubts: [...new Set([...rule.doubts, ...doubts])] };
}

function withoutRepeats(parts: readonly RulePart[]): RulePart[] {
  const seen = new Set<string>();
  return parts.filter((part) => {
    const key = JSON.stringify([part.scope, part.rule]);
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

/** "Quý I; Quý III" without labels is one list of days. */
function joinFixed(parts: readonly RulePart[]): SimpleRule | null {
  const targets = parts.flatMap(({ scope, rule }) => (scope === null && rule.kind === 'fixed' ? rule.targets : []));
  const plain = parts.every(
    ({ scope, rule }) => scope === null && rule.kind === 'fixed' && rule.condition === null && rule.reference === null,
  );
  if (!plain) return null;
  const doubts = parts.flatMap(({ rule }) => rule.doubts);
  return { kind: 'fixed', ...NOTHING, targets, doubts: nests(targets) ? [...doubts, 'mixed-list'] : doubts };
}

/** "Bắt đầu: quý I; kết thúc: quý IV": a start and an end said apart are one window. */
function joinWindow([start, end, ...more]: readonly RulePart[]): SimpleRule | null {
  if (start?.rule.kind !== 'continuous' || end?.rule.kind !== 'fixed' || more.length > 0) return null;
  const [target, ...others] = end.rule.targets;
  if (start.scope !== null || end.scope !== null || !target || target.from || others.length > 0) return null;
  const { from, condition, reference } = start.rule;
  if (from === null || condition !== null || reference !== null) return null;
  if (firstDayOf(from) > firstDayOf(target.until)) return null;
  return withDoubts({ ...end.rule, targets: [{ ...target, from }] }, start.rule.doubts);
}

/** "Hằng quý, trừ quý IV", "Tháng 5, riêng cấp xã tháng 6". */
const EXCEPTING = /^(?:riêng|trừ|ngoại trừ|ngoài|không kể|không tính|không gồm|không bao gồm)(?!\p{L})/iu;
/** "Đến năm 2025, định hướng đến năm 2030", "Quý IV, kéo dài đến quý I/2025": which of the two is due? */
const OUTLOOK = /^(?:định hướng|tầm nhìn|kéo dài|gia hạn|lùi|chuyển)(?!\p{L})/iu;
/** Whom or what the exception is for is said: "riêng cấp xã", and not "riêng" before a time alone. */
const EXCEPTED = /^riêng\s/iu;

/** What holds for the one no longer holds for all; "Thường xuyên; riêng việc X trong quý I" takes no day from anybody. */
function hasException(parts: readonly RulePart[]): boolean {
  const scopes = parts.flatMap(({ scope }) => (scope !== null && EXCEPTING.test(scope) ? [scope] : []));
  const rest = parts.filter(({ scope }) => scope === null || !scopes.includes(scope));
  const harmless =
    rest.every(({ rule }) => rule.kind === 'continuous') && scopes.every((scope) => EXCEPTED.test(scope));
  return scopes.length > 0 && !harmless;
}

/** Parts that do not say what they are for leave a person to tell; the first may be for the task itself. */
function compound(parts: RulePart[], doubts: DoubtCode[]): CompoundRule {
  const unlabelled = parts.filter(({ scope }) => scope === null).length;
  const vague = parts.some(({ scope }) => scope !== null && OUTLOOK.test(scope));
  const unclear: DoubtCode[] =
    unlabelled > (parts[0]?.scope === null ? 1 : 0) || vague || hasException(parts) ? ['several-parts'] : [];
  const all = [...parts.flatMap(({ rule }) => rule.doubts), ...doubts, ...unclear];
  return { kind: 'compound', ...NOTHING, parts, doubts: [...new Set(all)] };
}
