import type { ReminderLedgerLine } from '#contracts';
import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { useDutyReminders } from '../api/assignments.js';
import { LedgerOutcome, LedgerRecipient } from '../ledger/ledger-cells.js';
import { Fault } from '../parts/fault.js';
import { Panel } from '../parts/panel.js';
import { instant } from '../words/local-day.js';

const columns: TableColumnsType<ReminderLedgerLine> = [
  { title: 'Lúc', key: 'at', width: 150, render: (_value, line) => instant(line.sentAt ?? line.at) },
  { title: 'Mốc nhắc', key: 'stage', dataIndex: 'stageWords' },
  { title: 'Nơi nhận', key: 'to', render: (_value, line) => <LedgerRecipient line={line} /> },
  { title: 'Kết quả', key: 'outcome', render: (_value, line) => <LedgerOutcome line={line} /> },
];

/** "Why did I (not) get this mail?": every reminder that was due, with what became of it and why. */
export function DutyReminders({ dutyId }: { dutyId: string }) {
  const reminders = useDutyReminders(dutyId);
  const items = reminders.data?.items ?? [];
  return (
    <Panel title="Nhật ký nhắc việc" aside={<Link to={`/ledger?assignmentId=${dutyId}`}>Xem đầy đủ</Link>}>
      <Fault error={reminders.error} retry={() => reminders.refetch()} />
      {reminders.isSuccess && items.length === 0 && <p className="quiet">Chưa có lần nhắc nào.</p>}
      {items.length > 0 && (
        <Table rowKey="id" size="small" columns={columns} dataSource={items} pagination={false} scroll={{ x: 520 }} />
      )}
    </Panel>
  );
}
