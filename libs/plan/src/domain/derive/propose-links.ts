import { Likeness } from '../reading/likeness.js';

export interface LinkableTask {
  readonly id: string;
  readonly row: string | null;
  readonly activity: string | null;
  readonly task: string | null;
  readonly deliverable: string | null;
}

export interface ProposedLink {
  readonly taskId: string;
  readonly parentTaskId: string;
  /** 0 … 1 */
  readonly likeness: number;
}

/** Less than this in common is no ground to ask. */
const WORTH_ASKING = 0.3;

/** For each task of a derived plan the task above that it most likely serves; a person confirms. */
export function proposeLinks(tasks: readonly LinkableTask[], above: readonly LinkableTask[]): ProposedLink[] {
  const likeness = new Likeness([...tasks, ...above].map(saying));
  return tasks.flatMap((task) => {
    const scored = above.map((parent) => ({
      taskId: task.id,
      parentTaskId: parent.id,
      likeness: scoreOf(likeness, task, parent),
    }));
    const best = scored.reduce<ProposedLink | null>(
      (held, next) => (held && held.likeness >= next.likeness ? held : next),
      null,
    );
    return best !== null && best.likeness >= WORTH_ASKING ? [best] : [];
  });
}

/** A department's sentence is often a part of the province's, or says more than it: containment counts, the length a little. */
function scoreOf(likeness: Likeness, task: LinkableTask, parent: LinkableTask): number {
  const [own, above] = [saying(task), saying(parent)];
  const lengths = Math.min(own.length, above.length) / Math.max(own.length, above.length, 1);
  return Math.round(likeness.between(own, above) * (0.75 + 0.25 * lengths) * 100) / 100;
}

function saying({ activity, task }: LinkableTask): string {
  return activity ?? task ?? '';
}
