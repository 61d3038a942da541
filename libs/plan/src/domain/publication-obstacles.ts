import { isOpen, type TaskDraft } from './task-draft.js';

/** Something that must be settled before a plan can be published. */
export interface Obstacle {
  readonly code: 'open-doubts' | 'no-standing-agency' | 'nothing-to-publish' | 'row-unsure' | 'is-amendment';
  readonly message: string;
  readonly taskId: string | null;
}

type Row = Pick<TaskDraft, 'position' | 'row' | 'doubts' | 'excluded'> & { readonly id: string };

export function publicationObstacles(standingAgencyId: string | null, tasks: readonly Row[]): Obstacle[] {
  const open = tasks.filter(isOpen).map((task): Obstacle => {
    const doubts = task.doubts.filter((doubt) => doubt.blocking).map((doubt) => doubt.message);
    return { code: 'open-doubts', message: `${placeOf(task)}: ${doubts.join(' ')}`, taskId: task.id };
  });
  const nothing = tasks.every((task) => task.excluded);
  return [
    ...(standingAgencyId === null
      ? [{ code: 'no-standing-agency', message: 'Chưa chọn cơ quan thường trực của kế hoạch.', taskId: null } as const]
      : []),
    ...(nothing
      ? [
          {
            code: 'nothing-to-publish',
            message: 'Kế hoạch không còn nhiệm vụ nào để phát hành.',
            taskId: null,
          } as const,
        ]
      : []),
    ...open,
  ];
}

function placeOf({ row, position }: Row): string {
  return row === null ? `Nhiệm vụ thứ ${position}` : `Nhiệm vụ thứ ${position} (STT ${row})`;
}
