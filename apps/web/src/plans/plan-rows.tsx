import type { PlanDetail, PlanTask } from '#contracts';
import { Button, Input, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Mark } from '../parts/mark.js';
import { deadlineInWords } from '../words/deadlines.js';
import { plainLetters } from '../words/plain-letters.js';
import { isOpen } from './settling/queue.js';
import { taskTitle } from './task-title.js';

interface Props {
  plan: PlanDetail;
  onOpen?: (taskId: string) => void;
}

export function PlanRows({ plan, onOpen }: Props) {
  const [typed, setTyped] = useState('');
  const wanted = plainLetters(typed);
  const rows = [...plan.taskList]
    .sort((one, other) => one.position - other.position)
    .filter((task) => plainLetters([taskTitle(task), ...task.leadNames, task.deadlineText].join(' ')).includes(wanted));
  return (
    <>
      <div className="filters">
        <Input
          className="wide"
          allowClear
          aria-label="Tìm trong kế hoạch"
          placeholder="Tìm nội dung, cơ quan"
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <Table
        rowKey="id"
        size="small"
        columns={columns(onOpen)}
        dataSource={rows}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 900 }}
      />
    </>
  );
}

function columns(onOpen?: (taskId: string) => void): TableColumnsType<PlanTask> {
  return [
    { title: 'Dòng', key: 'row', width: 70, render: (_value, task) => task.row ?? task.position },
    { title: 'Nhiệm vụ, hoạt động', key: 'title', render: (_value, task) => <TaskCell task={task} onOpen={onOpen} /> },
    { title: 'Chủ trì', key: 'lead', width: 210, render: (_value, task) => leadsOf(task) },
    { title: 'Kế hoạch ghi', dataIndex: 'deadlineText', key: 'text', width: 170 },
    { title: 'Thời hạn tính ra', key: 'due', width: 190, render: (_value, task) => deadlineInWords(task.deadline) },
  ];
}

const leadsOf = (task: PlanTask) =>
  (task.leads.length > 0 ? task.leads.map((lead) => lead.name) : task.leadNames).join('; ');

function TaskCell({ task, onOpen }: { task: PlanTask; onOpen?: (taskId: string) => void }) {
  const title = taskTitle(task);
  return (
    <>
      {onOpen ? (
        <Button type="link" className="text-link" onClick={() => onOpen(task.id)}>
          {title}
        </Button>
      ) : (
        <span>{title}</span>
      )}
      {task.deliverable && <span className="block quiet small">{task.deliverable}</span>}
      {isOpen(task) && <Mark tone="amber">Cần xử lý</Mark>}
      {task.excluded && <Mark>Bỏ: {task.excludeReason}</Mark>}
    </>
  );
}
