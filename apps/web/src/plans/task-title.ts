import type { PlanTask } from '#contracts';

/** The most particular words a row has for itself. */
export function taskTitle(task: Pick<PlanTask, 'activity' | 'task' | 'objective' | 'position'>): string {
  return task.activity ?? task.task ?? task.objective ?? `Dòng thứ ${task.position}`;
}
