import type { Doubt, PlanTask } from '#contracts';

type Doubtful = Pick<PlanTask, 'id' | 'position' | 'excluded'> & { doubts: Pick<Doubt, 'blocking'>[] };

/** A row that still stands in the way of publication; a mere remark does not. */
export const isOpen = (task: Doubtful): boolean => !task.excluded && task.doubts.some((doubt) => doubt.blocking);

/** The rows to go through, in the order of the document; a row opened by hand joins them. */
export function queueOf<T extends Doubtful>(tasks: readonly T[], opened: string | null): T[] {
  return tasks.filter((task) => isOpen(task) || task.id === opened).sort((one, other) => one.position - other.position);
}

/** Where "next" and "previous" lead; at the ends they stay. */
export function stepFrom<T extends Doubtful>(queue: readonly T[], current: string | null, step: 1 | -1): T | null {
  const at = queue.findIndex((task) => task.id === current);
  if (at < 0) return queue[0] ?? null;
  return queue[Math.min(Math.max(at + step, 0), queue.length - 1)] ?? null;
}

/** Once a row is settled: the next open one after it, else the first that is left. */
export function nextOpen<T extends Doubtful>(tasks: readonly T[], settled: Doubtful): T | null {
  const open = queueOf(tasks, null).filter((task) => task.id !== settled.id);
  return open.find((task) => task.position > settled.position) ?? open[0] ?? null;
}

/** "It is right as read" would settle all that stands in the way. */
export function isConfirmable(task: Pick<PlanTask, 'doubts' | 'excluded'>): boolean {
  return !task.excluded && task.doubts.length > 0 && task.doubts.every((doubt) => doubt.confirmable || !doubt.blocking);
}
