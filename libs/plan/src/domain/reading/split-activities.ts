import { type Cell, cellOf, isBlank } from './cell.js';
import { activityLabel } from './cell-kind.js';
import type { Role } from './columns.js';
import { doubt } from './doubt.js';
import { fold, foldSpace } from './plain-text.js';
import type { ReadingIssue } from './plan-reading.js';
import { splitAgencies } from './split-agencies.js';

type Cells = Partial<Record<Role, Cell>>;

/** One activity of a row with the cells that are its own. */
export interface Activity {
  readonly cells: Cells;
  readonly doubts: readonly ReadingIssue[];
}

const parallelRoles: readonly Role[] = ['deliverable', 'lead', 'coordinating', 'deadline', 'budget'];
const accountable: readonly Role[] = ['lead', 'deadline'];

/** A capital H and a number make a label; "hoạt động" inside a sentence makes none. */
const labelStart = /(?:^|(?<=\s))(?:\d+(?:\.\d+)*\.?\s*)?Hoạt động\s+\d+\s*[:.]?\s/gu;

const labelledParts = (text: string): string[] => {
  const starts = [...text.matchAll(labelStart)].map((found) => found.index);
  const bounds = [0, ...starts.filter((at) => at > 0), text.length];
  return bounds.slice(1).map((to, at) => foldSpace(text.slice(bounds[at], to)));
};

const paragraphsOf = (cell: Cell | undefined): readonly string[] => (cell === undefined ? [] : cell.paragraphs);

/** The part of a parallel column that belongs to the nth of several activities. */
const partOf = (cell: Cell, at: number, parts: number): { cell: Cell; sure: boolean } => {
  const own = paragraphsOf(cell);
  if (own.length <= 1 || new Set(own.map(fold)).size === 1) return { cell: cellOf(own.slice(0, 1)), sure: true };
  if (own.length === parts) return { cell: cellOf([own[at] ?? '']), sure: true };
  return { cell: cellOf([own[Math.min(at, own.length - 1)] ?? '']), sure: false };
};

const spread = (
  cells: Cells,
  activities: readonly string[],
  shared: boolean,
  note: readonly ReadingIssue[],
): Activity[] =>
  activities.map((text, at) => {
    const own: Cells = { ...cells, activity: cellOf([text]) };
    let unsure = false;
    for (const role of parallelRoles) {
      const cell = cells[role];
      if (cell === undefined || isBlank(cell)) continue;
      if (shared && paragraphsOf(cell).length !== activities.length) continue;
      const part = partOf(cell, at, activities.length);
      own[role] = part.cell;
      unsure ||= !part.sure;
    }
    return { cells: own, doubts: unsure ? [...note, doubt('parallel-unsure')] : note };
  });

const splitsInParallel = (cells: Cells, parts: number): boolean =>
  parallelRoles.some((role) => paragraphsOf(cells[role]).length === parts) ||
  accountable.some((role) => paragraphsOf(cells[role]).length > 1);

const verbStart =
  /(?<=[\p{Ll}\p{N}]) (?=(?:Ban hành|Xây dựng|Rà soát|Nâng cao|Công khai|Cấu hình|Tổ chức|Tiếp tục|Triển khai|Thực hiện|Đẩy mạnh|Hoàn thiện|Kiểm tra|Thanh tra|Tham mưu|Tăng cường|Đảm bảo|Bảo đảm|Duy trì|Tập huấn|Phát triển|Hỗ trợ|Cung cấp|Thẩm định|Tổng hợp|Theo dõi|Đôn đốc|Phối hợp|Kết nối|Đánh giá|Cập nhật|Số hóa)(?![\p{L}]))/gu;

/** Activities written one after the other, their line breaks lost: a verb with a capital in mid-sentence. */
const runOn = (cells: Cells): Activity[] | null => {
  const text = cells.activity?.text ?? '';
  const activities = text.split(verbStart);
  if (activities.length < 2 || paragraphsOf(cells.activity).length > 1 || activityLabel.test(text)) return null;
  const groups = splitAgencies(cells.lead?.text ?? '').groups;
  if (groups.length !== activities.length) return [{ cells, doubts: [doubt('activities-merged')] }];
  const supporting = splitAgencies(cells.coordinating?.text ?? '').groups;
  const products = (cells.deliverable?.text ?? '').split(/\s-\s/);
  return activities.map((activity, at) => ({
    cells: {
      ...cells,
      activity: cellOf([activity]),
      lead: cellOf([(groups[at] ?? []).join('; ')]),
      ...(supporting.length === activities.length ? { coordinating: cellOf([(supporting[at] ?? []).join('; ')]) } : {}),
      ...(products.length === activities.length ? { deliverable: cellOf([products[at] ?? '']) } : {}),
    },
    doubts: [doubt('parallel-inferred')],
  }));
};

/**
 * One task per activity the document itself separates: labelled ones always, paragraphs only where another column
 * splits in parallel; paragraphs that share every other cell stay one task.
 */
export const splitActivities = (cells: Cells): Activity[] => {
  const activity = cells.activity;
  if (activity === undefined || isBlank(activity)) return [{ cells, doubts: [] }];
  const labelled = labelledParts(activity.text);
  if (labelled.length > 1) return spread(cells, labelled, true, []);
  const { paragraphs } = activity;
  if (paragraphs.length > 1 && splitsInParallel(cells, paragraphs.length)) return spread(cells, paragraphs, false, []);
  return runOn(cells) ?? [{ cells, doubts: [] }];
};
