import type { PlanTask } from '#contracts';
import { useEffect, useRef } from 'react';
import { taskTitle } from '../task-title.js';

interface Props {
  queue: PlanTask[];
  currentId: string;
  onOpen: (taskId: string) => void;
}

export function RowQueue({ queue, currentId, onOpen }: Props) {
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest' }), [currentId]);
  return (
    <ol className="row-queue" aria-label="Các dòng cần xử lý">
      {queue.map((task) => (
        <li key={task.id}>
          <button
            type="button"
            ref={task.id === currentId ? current : undefined}
            aria-current={task.id === currentId || undefined}
            onClick={() => onOpen(task.id)}
          >
            <span className="quiet small">Dòng {task.row ?? task.position}</span>
            <span className="two-lines">{taskTitle(task)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
