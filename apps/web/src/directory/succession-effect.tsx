import type { SuccessionPreview } from '#contracts';
import { Alert, Button, Table } from 'antd';
import { AgencyPicker } from '../parts/agency-picker.js';
import { plainDay } from '../words/local-day.js';
import type { HeirOf } from './succession-body.js';

interface Props {
  effect: SuccessionPreview;
  heirs: HeirOf;
  busy: boolean;
  onChoose: (taskId: string, toId: string | undefined) => void;
  onApply: () => void;
}

/** What moves to whom, what nobody takes yet, what waits for a decision. */
export function SuccessionEffect({ effect, heirs, busy, onChoose, onApply }: Props) {
  const { moves, undecided, waiting, kept } = effect;
  const open = [...undecided.map((duty) => ({ ...duty, toName: null })), ...moves];
  const tasks = [...new Map(open.map((duty) => [duty.taskId, duty])).values()];
  return (
    <div className="stack succession-effect">
      <p>
        Chuyển <strong>{moves.length}</strong> phần việc đang mở; <strong>{kept}</strong> việc đã xong giữ tên cũ.
        {waiting.length > 0 &&
          ` ${waiting.length} báo cáo đang chờ xác nhận: quyết định xong dưới tên cũ, bị trả lại thì mới chuyển.`}
      </p>
      {effect.problems.length > 0 && (
        <Alert type="warning" showIcon title="Chưa thực hiện được" description={effect.problems.join(' ')} />
      )}
      <Table
        rowKey="taskId"
        size="small"
        dataSource={tasks}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: 'Nhiệm vụ', dataIndex: 'title', key: 'title' },
          { title: 'Hạn', key: 'due', width: 120, render: (_value, { due }) => (due ? plainDay(due) : 'không hạn') },
          {
            title: 'Chuyển cho',
            key: 'to',
            width: 220,
            render: (_value, { toName }) => toName ?? <span className="soon">chưa rõ</span>,
          },
          {
            title: 'Giao riêng cho',
            key: 'own',
            width: 250,
            render: (_value, { taskId }) => (
              <AgencyPicker label="Giao riêng cho" value={heirs[taskId]} onChange={(toId) => onChoose(taskId, toId)} />
            ),
          },
        ]}
      />
      <div>
        <Button type="primary" disabled={effect.problems.length > 0} loading={busy} onClick={onApply}>
          Thực hiện sắp xếp
        </Button>
      </div>
    </div>
  );
}
