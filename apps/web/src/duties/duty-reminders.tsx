import type { ReminderLedgerLine } from '#contracts';
import { Table, type TableColumnsType } from 'antd';
import { useDutyReminders } from '../api/assignments.js';
import { Fault } from '../parts/fault.js';
import { Mark } from '../parts/mark.js';
import { Panel } from '../parts/panel.js';
import { instant } from '../words/local-day.js';
import { outcomeWords, stageWords } from '../words/reminders.js';

const columns: TableColumnsType<ReminderLedgerLine> = [
  { title: 'Lúc', key: 'at', width: 150, render: (_value, line) => instant(line.sentAt ?? line.at) },
  { title: 'Mốc nhắc', key: 'stage', render: (_value, line) => stageWords(line.stage) },
  { title: 'Nơi nhận', key: 'to', render: (_value, line) => <Recipient line={line} /> },
  { title: 'Kết quả', key: 'outcome', render: (_value, line) => <Outcome line={line} /> },
];

/** "Why did I (not) get this mail?": every reminder that was due, with what became of it and why. */
export function DutyReminders({ dutyId }: { dutyId: string }) {
  const reminders = useDutyReminders(dutyId);
  const items = reminders.data?.items ?? [];
  return (
    <Panel title="Nhật ký nhắc việc">
      <Fault error={reminders.error} retry={() => reminders.refetch()} />
      {reminders.isSuccess && items.length === 0 && <p className="quiet">Chưa có lần nhắc nào.</p>}
      {items.length > 0 && (
        <Table rowKey="id" size="small" columns={columns} dataSource={items} pagination={false} scroll={{ x: 520 }} />
      )}
    </Panel>
  );
}

function Recipient({ line }: { line: ReminderLedgerLine }) {
  return (
    <>
      {line.recipientName}
      {line.address && <span className="block quiet small">{line.address}</span>}
    </>
  );
}

function Outcome({ line }: { line: ReminderLedgerLine }) {
  const { label, tone } = outcomeWords[line.outcome];
  return (
    <>
      <Mark tone={tone}>{label}</Mark>
      <span className="block quiet small">{line.reason}</span>
    </>
  );
}
