import type { PlanTask } from '#contracts';
import { Button, Collapse } from 'antd';
import { taskTitle } from '../task-title.js';
import { PrintedRow } from './printed-row.js';

interface Props {
  tasks: PlanTask[];
  onOpenRow: (taskId: string) => void;
}

/** The rows a question is about, as printed and as read; the first stands open. */
export function QuestionRows({ tasks, onOpenRow }: Props) {
  return (
    <Collapse
      className="question-rows"
      size="small"
      defaultActiveKey={tasks.slice(0, 1).map(({ id }) => id)}
      items={tasks.map((task) => ({
        key: task.id,
        label: `Dòng ${task.row ?? task.position}: ${taskTitle(task)}`,
        children: (
          <>
            <PrintedRow task={task} />
            <Button size="small" onClick={() => onOpenRow(task.id)}>
              Trả lời riêng dòng này
            </Button>
          </>
        ),
      }))}
    />
  );
}
