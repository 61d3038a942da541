import type { AgencyDraft, AgencyKind, AgencyLevel } from './agency.js';
import { type DirectoryColumn, readDirectoryColumn, readKind, readLevel } from './directory-columns.js';
import { foldName } from './fold-name.js';
import {
  cellName,
  isMailAddress,
  readHeader,
  readList,
  type RowProblem,
  type Sheet,
  type SheetRefusal,
  tidy,
} from './sheet.js';

export type DirectoryRow =
  | { readonly line: number; readonly ok: true; readonly agency: AgencyDraft; readonly problems: readonly [] }
  | { readonly line: number; readonly ok: false; readonly name: string; readonly problems: readonly RowProblem[] };

export type DirectoryFileReading = { readonly ok: true; readonly rows: readonly DirectoryRow[] } | SheetRefusal;

/** Longer than any office's name; a whole paragraph in the cell is a mistake. */
const longestName = 300;

export function readDirectoryRows(sheet: Sheet, fileName: string): DirectoryFileReading {
  const [heading, ...body] = sheet.rows;
  if (heading === undefined) return { ok: false, code: 'file-empty', message: `${fileName}: tệp không có dòng nào.` };
  const { places, missing } = readHeader(heading, readDirectoryColumn, ['name', 'kind', 'level']);
  if (missing.length > 0) return headerMissing(fileName, heading.line, missing);
  const taken = new Map<string, { readonly line: number; readonly as: 'name' | 'alias' }>();
  const rows = body.map(({ line, cells }) => readRow({ line, cells, places, width: heading.cells.length }, taken));
  return { ok: true, rows };
}

function headerMissing(fileName: string, line: number, missing: readonly string[]): SheetRefusal {
  const message =
    `${fileName}, dòng ${String(line)}: thiếu cột tiêu đề ${missing.join(', ')}. ` +
    'Dòng tiêu đề cần có name (Tên), kind (Loại), level (Cấp); có thể thêm groups (Nhóm), aliases (Tên gọi khác), email (Thư điện tử).';
  return { ok: false, code: 'header-missing', message };
}

interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly places: ReadonlyMap<DirectoryColumn, number>;
  readonly width: number;
}

type Taken = Map<string, { readonly line: number; readonly as: 'name' | 'alias' }>;

function readRow(raw: RawRow, taken: Taken): DirectoryRow {
  const problems: RowProblem[] = [];
  const at = (column: DirectoryColumn) => raw.cells[raw.places.get(column) ?? -1];
  const complain = (column: DirectoryColumn, message: string) =>
    problems.push({ cell: cellName(raw.places.get(column) ?? 0, raw.line), message });
  const name = tidy(at('name'));
  const aliases = readList(at('aliases'));
  checkName(name, (message) => complain('name', message));
  const kind = readKind(tidy(at('kind')));
  if (kind === null) complain('kind', unknownValue('loại', at('kind'), 'department, people-committee, unit, other'));
  const level = readLevel(tidy(at('level')));
  if (level === null)
    complain('level', unknownValue('cấp', at('level'), 'province, district, commune, ministry, department'));
  const email = tidy(at('email'));
  if (email !== '' && !isMailAddress(email)) complain('email', `thư điện tử “${email}” không đúng dạng`);
  checkSurplus(raw, problems);
  checkTaken({ line: raw.line, name, aliases }, taken, complain);
  const facts = { name, kind, level, groups: readList(at('groups')), aliases, email: email === '' ? null : email };
  return isComplete(facts) && problems.length === 0
    ? { line: raw.line, ok: true, agency: facts, problems: [] }
    : { line: raw.line, ok: false, name, problems };
}

function isComplete(
  facts: Omit<AgencyDraft, 'kind' | 'level'> & { kind: AgencyKind | null; level: AgencyLevel | null },
): facts is AgencyDraft {
  return facts.kind !== null && facts.level !== null;
}

function checkName(name: string, complain: (message: string) => void): void {
  if (foldName(name) === '') complain('thiếu tên cơ quan');
  else if (name.length > longestName) complain(`tên dài quá ${String(longestName)} ký tự`);
}

function unknownValue(what: string, text: string | undefined, allowed: string): string {
  const value = tidy(text);
  return value === ''
    ? `thiếu ${what}; dùng một trong: ${allowed}`
    : `${what} “${value}” không nhận ra; dùng một trong: ${allowed}`;
}

/** A cell beyond the header is most often a name with an unquoted comma: the columns after it have slipped. */
function checkSurplus(raw: RawRow, problems: RowProblem[]): void {
  const surplus = raw.cells.findIndex((cell, place) => place >= raw.width && tidy(cell) !== '');
  if (surplus >= 0) {
    problems.push({
      cell: cellName(surplus, raw.line),
      message: 'thừa ô so với dòng tiêu đề; có thể thiếu dấu nháy quanh một ô có dấu phẩy',
    });
  }
}

/** One name belongs to one agency: a second row with it, or an alias that is another's name, would make every later reading a guess. */
function checkTaken(
  row: { readonly line: number; readonly name: string; readonly aliases: readonly string[] },
  taken: Taken,
  complain: (column: 'name' | 'aliases', message: string) => void,
): void {
  const named = foldName(row.name);
  const before = taken.get(named);
  if (before !== undefined && named !== '') {
    const as = before.as === 'name' ? 'tên' : 'tên gọi khác';
    complain('name', `tên “${row.name}” trùng với ${as} ở dòng ${String(before.line)}`);
    return;
  }
  taken.set(named, { line: row.line, as: 'name' });
  for (const alias of row.aliases) {
    const folded = foldName(alias);
    const other = taken.get(folded);
    if (other !== undefined && other.line !== row.line) {
      complain('aliases', `tên gọi khác “${alias}” trùng với tên ở dòng ${String(other.line)}`);
    } else if (other === undefined) taken.set(folded, { line: row.line, as: 'alias' });
  }
}
