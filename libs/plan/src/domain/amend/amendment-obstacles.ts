import type { RowPairing } from '#contracts';
import { type Obstacle, publicationObstacles } from '../publication-obstacles.js';

type Row = Parameters<typeof publicationObstacles>[1][number] & {
  readonly position: number;
  readonly pairing: RowPairing | null;
};

/** What stands in the way of any plan, and every row of which nobody has said whether it is an old one. */
export function amendmentObstacles(standingAgencyId: string | null, rows: readonly Row[]): Obstacle[] {
  const unsure = rows
    .filter(({ pairing, excluded }) => pairing === 'unsure' && !excluded)
    .map(({ id, position }): Obstacle => ({
      code: 'row-unsure',
      message: `Dòng thứ ${String(position)}: chưa rõ là dòng mới hay ứng với dòng nào của kế hoạch đang áp dụng.`,
      taskId: id,
    }));
  return [...publicationObstacles(standingAgencyId, rows), ...unsure];
}
