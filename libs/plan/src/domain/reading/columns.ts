import type { Cell } from './cell.js';
import { activityLabel, taskLabel } from './cell-kind.js';
import { fold } from './plain-text.js';

/** What a column of a plan's table is for. */
export type Role =
  | 'number'
  | 'objective'
  | 'task'
  | 'activity'
  | 'deliverable'
  | 'lead'
  | 'coordinating'
  | 'agencies'
  | 'start'
  | 'deadline'
  | 'budget'
  | 'note'
  | 'other';

/** First match wins, so the narrower words stand above the wider ones. */
const headerWords: readonly (readonly [Role, RegExp])[] = [
  ['number', /^(?:s\s?\/?\s?tt|tt|số tt|số thứ tự|no|#|mã số|mã)$/],
  ['note', /^ghi chú|^lưu ý|^căn cứ/],
  ['budget', /kinh phí|dự toán|nguồn vốn|ngân sách/],
  ['agencies', /chủ trì.{0,40}phối hợp/],
  ['coordinating', /phối hợp/],
  ['lead', /chủ trì|chủ quản|đầu mối|phân công|chịu trách nhiệm|được giao/],
  ['start', /bắt đầu|khởi công/],
  ['deadline', /thời gian|thời hạn|tiến độ|thời điểm|lộ trình|hạn hoàn thành|hạn thực hiện|mốc/],
  ['lead', /(?:cơ quan|đơn vị|bộ phận|phòng|tổ chức|cá nhân|người).{0,40}(?:thực hiện|tham mưu|phụ trách|soạn thảo)/],
  ['deliverable', /sản phẩm|kết quả|đầu ra|hình thức văn bản/],
  ['deadline', /hoàn thành|^hạn/],
  ['activity', /hoạt động|giải pháp|cụ thể|nội dung thực hiện|biện pháp/],
  ['objective', /^mục tiêu|chỉ tiêu/],
  ['task', /nhiệm vụ|nội dung|công việc|lĩnh vực|đầu việc/],
  ['lead', /^(?:cơ quan|đơn vị|thực hiện)$/],
];

const headerText = (cell: Cell): string => fold(cell.text).replace(/^\(?\d{1,2}[.)]?\s*/, '');

const wordRole = (cell: Cell): Role | null => {
  const text = headerText(cell);
  if (text === '' || text.length > 60) return null;
  return headerWords.find(([, words]) => words.test(text))?.[0] ?? null;
};

const isColumnIndex = (cells: readonly Cell[]): boolean => {
  const filled = cells.filter((cell) => cell.text !== '');
  return filled.length >= 3 && filled.every((cell) => /^\(?(?:\d{1,2}|[A-H])\)?$/.test(cell.text));
};

/** One text column is the activity; of two, the left is the wider task. Doubled columns give way. */
const settleRoles = (roles: readonly (Role | null)[]): Role[] => {
  const settled: Role[] = roles.map((role) => role ?? 'other');
  const texts = () => settled.flatMap((role, at) => (role === 'task' || role === 'activity' ? [at] : []));
  const columns = texts();
  if (columns.length === 1) settled[columns[0] ?? 0] = 'activity';
  if (columns.length >= 2)
    columns.forEach((at, order) => (settled[at] = order === 0 ? 'task' : order === 1 ? 'activity' : 'other'));
  const objective = settled.indexOf('objective');
  if (columns.length === 0 && objective >= 0) settled[objective] = 'activity';
  keepOne(settled, 'deadline', 'start', 'last');
  for (const role of ['number', 'objective', 'deliverable', 'lead', 'coordinating', 'budget'] as const)
    keepOne(settled, role, 'note', 'first');
  return settled;
};

const keepOne = (roles: Role[], role: Role, demoted: Role, which: 'first' | 'last'): void => {
  const kept = which === 'first' ? roles.indexOf(role) : roles.lastIndexOf(role);
  roles.forEach((each, at) => {
    if (each === role && at !== kept) roles[at] = demoted;
  });
};

const speaksOfTasks: readonly (Role | null)[] = ['task', 'activity', 'objective'];
const speaksOfDuty: readonly (Role | null)[] = ['lead', 'coordinating', 'agencies', 'deadline', 'number'];

/** The roles a header row gives its columns; null when the row is no header. */
export const headerRoles = (cells: readonly Cell[]): Role[] | null => {
  if (cells.some(({ text }) => taskLabel.test(text) || activityLabel.test(text))) return null;
  const words = cells.map(wordRole);
  const known = words.filter((role) => role !== null);
  const filled = cells.filter((cell) => cell.text !== '').length;
  if (new Set(known).size < 3 || known.length < filled * 0.6) return null;
  const speaks =
    words.some((role) => speaksOfTasks.includes(role)) && words.some((role) => speaksOfDuty.includes(role));
  return speaks ? settleRoles(words) : null;
};

/** A header on two lines ("Phân công" over "Chủ trì | Phối hợp"): the lower word is the narrower. */
export const mergeHeader = (upper: readonly Cell[], lower: readonly Cell[]): Role[] | null => {
  const filled = lower.filter((cell) => cell.text !== '');
  if (filled.length === 0 || filled.length >= upper.length || !filled.every((cell) => wordRole(cell) !== null))
    return null;
  return headerRoles(upper.map((cell, at) => ((lower[at]?.text ?? '') === '' ? cell : (lower[at] ?? cell))));
};

export const isIndexRow = isColumnIndex;

/** A table of tasks says who or by when; a table of figures or a letterhead does not. */
export const holdsTasks = (roles: readonly Role[]): boolean =>
  roles.includes('activity') &&
  roles.some((role) => role === 'lead' || role === 'agencies' || role === 'deadline' || role === 'coordinating');
