import type { NoticeChange, NoticeDetail } from '#contracts';
import { Alert, Table, type TableColumnsType } from 'antd';
import { Panel } from '../parts/panel.js';

/** What stands against a draft or should be known, and what a later version says otherwise. */
export function NoticeChecks({
  notice: { state, checks, upToDate, changes, reason, version },
}: {
  notice: NoticeDetail;
}) {
  const stops = checks.filter(({ weight }) => weight === 'stop');
  const notes = checks.filter(({ weight }) => weight === 'note');
  return (
    <>
      {!upToDate && (
        <Alert type="warning" showIcon title="Số liệu đã thay đổi sau khi lập dự thảo này. Hãy lập lại dự thảo." />
      )}
      {stops.length > 0 && (
        <Panel title={`Chưa ban hành được (${stops.length})`} tone="urgent">
          <Messages messages={stops.map(({ message }) => message)} />
        </Panel>
      )}
      {notes.length > 0 && (
        <Panel title={`Cần biết (${notes.length})`} tone="waiting">
          <Messages messages={notes.map(({ message }) => message)} />
        </Panel>
      )}
      {state === 'draft' && upToDate && checks.length === 0 && (
        <Alert type="success" showIcon title="Đã kiểm tra: không có điểm nào cần xem lại." />
      )}
      {version > 1 && (
        <Panel title={`Khác với lần ${version - 1}`}>
          <p className="note">Lý do: {reason}</p>
          <Table
            rowKey={keyOf}
            size="middle"
            columns={columns}
            dataSource={changes}
            pagination={false}
            scroll={{ x: 620 }}
          />
        </Panel>
      )}
    </>
  );
}

/** The first of many: a list of hundreds is read in the figures. */
const SHOWN = 30;

function Messages({ messages }: { messages: string[] }) {
  const more = messages.length - SHOWN;
  return (
    <ul className="plain-list">
      {messages.slice(0, SHOWN).map((message) => (
        <li key={message}>{message}</li>
      ))}
      {more > 0 && <li className="quiet">và {more} điểm khác</li>}
    </ul>
  );
}

const keyOf = ({ agency, what }: NoticeChange) => `${agency ?? ''} ${what}`;

const columns: TableColumnsType<NoticeChange> = [
  { title: 'Nội dung', dataIndex: 'what', key: 'what' },
  { title: 'Cơ quan', key: 'agency', render: (_value, { agency }) => agency ?? 'Toàn bộ' },
  { title: 'Đã thông báo', dataIndex: 'before', key: 'before', width: 140, align: 'right' },
  { title: 'Điều chỉnh', dataIndex: 'after', key: 'after', width: 140, align: 'right' },
];
