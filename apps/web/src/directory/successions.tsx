import type { Succession } from '#contracts';
import { Empty, Table } from 'antd';
import { useSuccessions } from '../api/directory.js';
import { useMay } from '../api/session.js';
import { Fault } from '../parts/fault.js';
import { Panel } from '../parts/panel.js';
import { plainDay } from '../words/local-day.js';
import { SuccessionForm } from './succession-form.js';

/** Mergers and divisions of agencies: what was done, and a form for the next. */
export function Successions() {
  const may = useMay();
  const successions = useSuccessions();
  return (
    <div className="stack">
      {may('directory.write') && <SuccessionForm />}
      <Panel title="Đã thực hiện">
        <Fault error={successions.error} retry={() => successions.refetch()} />
        <Table
          rowKey="id"
          size="middle"
          loading={successions.isPending}
          dataSource={successions.data?.items}
          pagination={false}
          locale={{ emptyText: <Empty description="Chưa có lần sắp xếp cơ quan nào." /> }}
          columns={[
            { title: 'Từ ngày', key: 'day', width: 120, render: (_value, { effectiveOn }) => plainDay(effectiveOn) },
            { title: 'Căn cứ', dataIndex: 'basis', key: 'basis' },
            { title: 'Cơ quan cũ → kế thừa', key: 'parts', render: (_value, succession) => <Parts of={succession} /> },
          ]}
        />
      </Panel>
    </div>
  );
}

function Parts({ of }: { of: Succession }) {
  return (
    <ul className="plain-list">
      {of.parts.map(({ fromId, fromName, toId, toName, taskIds }) => (
        <li key={`${fromId}-${toId}`}>
          {fromName} → {toName}
          {taskIds.length > 0 && <span className="quiet"> ({taskIds.length} nhiệm vụ)</span>}
        </li>
      ))}
    </ul>
  );
}
