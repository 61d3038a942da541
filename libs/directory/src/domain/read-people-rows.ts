import { type PeopleColumn, readPeopleColumn } from './directory-columns.js';
import { foldName } from './fold-name.js';
import { type PersonDraft, readRole, roles } from './person.js';
import {
  cellName,
  isMailAddress,
  readHeader,
  readList,
  type RowProblem,
  type Sheet,
  type SheetRefusal,
  type SheetRow,
  tidy,
} from './sheet.js';

export type PeopleRow =
  | { readonly line: number; readonly ok: true; readonly person: PersonDraft; readonly problems: readonly [] }
  | { readonly line: number; readonly ok: false; readonly name: string; readonly problems: readonly RowProblem[] };

export type PeopleFileReading = { readonly ok: true; readonly rows: readonly PeopleRow[] } | SheetRefusal;

/** People's rows: `agency,display_name,email,title,roles`, roles separated by ";". */
export function readPeopleRows(sheet: Sheet, fileName: string): PeopleFileReading {
  const [heading, ...body] = sheet.rows;
  if (heading === undefined) return { ok: false, code: 'file-empty', message: `${fileName}: tệp không có dòng nào.` };
  const { places, missing } = readHeader(heading, readPeopleColumn, ['agency', 'display_name', 'email', 'roles']);
  if (missing.length > 0) {
    const message = `${fileName}, dòng ${String(heading.line)}: thiếu cột tiêu đề ${missing.join(', ')}.`;
    return { ok: false, code: 'header-missing', message };
  }
  const addresses = new Map<string, number>();
  return { ok: true, rows: body.map((row) => readRow(row, places, addresses)) };
}

function readRow(row: SheetRow, places: ReadonlyMap<PeopleColumn, number>, addresses: Map<string, number>): PeopleRow {
  const at = (column: PeopleColumn) => tidy(row.cells[places.get(column) ?? -1]);
  const problems: RowProblem[] = [];
  const complain = (column: PeopleColumn, message: string) =>
    problems.push({ cell: cellName(places.get(column) ?? 0, row.line), message });
  const [agency, displayName, email, title] = [
    at('agency'),
    at('display_name'),
    at('email').toLowerCase(),
    at('title'),
  ];
  if (foldName(agency) === '') complain('agency', 'thiếu cơ quan');
  if (displayName === '') complain('display_name', 'thiếu tên hiển thị');
  if (!isMailAddress(email)) complain('email', `thư điện tử “${email}” không đúng dạng`);
  const before = addresses.get(email);
  if (before !== undefined) complain('email', `thư điện tử “${email}” đã có ở dòng ${String(before)}`);
  else addresses.set(email, row.line);
  const named = readList(row.cells[places.get('roles') ?? -1]);
  const unknown = named.filter((name) => readRole(name) === null);
  if (named.length === 0 || unknown.length > 0) {
    complain(
      'roles',
      `vai trò ${unknown.length === 0 ? 'còn trống' : `“${unknown.join(', ')}” không nhận ra`}; dùng: ${roles.join(', ')}`,
    );
  }
  if (problems.length > 0) return { line: row.line, ok: false, name: displayName, problems };
  const person = { agency, displayName, email, title, roles: named.flatMap((name) => readRole(name) ?? []) };
  return { line: row.line, ok: true, person, problems: [] };
}
