import type { TthcStandingItem } from '#contracts';
import { Empty, Segmented, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../api/session.js';
import { useTthcStanding, useUnlockTthcMonth } from '../api/tthc.js';
import { DeedDialog } from '../parts/deed-dialog.js';
import { Fault } from '../parts/fault.js';
import { Mark } from '../parts/mark.js';
import { Panel } from '../parts/panel.js';
import { ReasonField } from '../parts/reason-field.js';
import { Waiting } from '../parts/waiting.js';
import { instant } from '../words/local-day.js';
import { countWords, monthWords, returnStateWords, sourceWords } from '../words/tthc.js';

type Part = 'all' | 'missing' | 'in';
const isIn = ({ state }: TthcStandingItem) => state === 'submitted' || state === 'locked';

/** Who has handed in a month and who has not. */
export function Standing({ month }: { month: string }) {
  const standing = useTthcStanding(month);
  const [part, setPart] = useState<Part>('all');
  if (standing.isPending) return <Waiting />;
  if (!standing.data) return <Fault error={standing.error} retry={() => standing.refetch()} />;
  const { items, locked } = standing.data;
  const handedIn = items.filter(isIn);
  const shown = part === 'all' ? items : items.filter((item) => isIn(item) === (part === 'in'));
  return (
    <Panel
      title={`Tháng ${monthWords(month)}: ${handedIn.length}/${items.length} cơ quan đã gửi`}
      aside={locked && <Locked month={month} />}
    >
      <Segmented<Part>
        className="tthc-part"
        value={part}
        onChange={setPart}
        options={[
          { value: 'all', label: `Tất cả (${items.length})` },
          { value: 'missing', label: `Chưa gửi (${items.length - handedIn.length})` },
          { value: 'in', label: `Đã gửi (${handedIn.length})` },
        ]}
      />
      <Table
        rowKey="agencyId"
        size="middle"
        columns={columnsFor(month)}
        dataSource={shown}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 820 }}
        locale={{
          emptyText: <Empty description="Chưa cơ quan nào phải gửi. Đặt tháng bắt đầu trong mục Thiết lập." />,
        }}
      />
    </Panel>
  );
}

function Locked({ month }: { month: string }) {
  const may = useMay();
  const unlock = useUnlockTthcMonth(month);
  if (!may('tthc.manage')) return <Mark tone="blue">Đã chốt</Mark>;
  return (
    <DeedDialog<{ reason: string }, { reason: string }>
      label="Mở lại tháng đã chốt"
      submitLabel="Mở lại"
      done="Đã mở lại; các cơ quan điều chỉnh được số liệu."
      deed={unlock}
      toBody={(body) => body}
    >
      <p className="dialog-lead">Thông báo đã ban hành vẫn giữ nguyên; số liệu sửa xong thì ra thông báo lần sau.</p>
      <ReasonField />
    </DeedDialog>
  );
}

function columnsFor(month: string): TableColumnsType<TthcStandingItem> {
  const figure = (title: string, read: (item: TthcStandingItem) => number | undefined) => ({
    title,
    key: title,
    width: 92,
    align: 'right' as const,
    render: (_value: unknown, item: TthcStandingItem) => {
      const count = read(item);
      return count === undefined ? '–' : countWords(count);
    },
  });
  return [
    {
      title: 'Cơ quan',
      key: 'agency',
      render: (_value, { agencyId, agencyName }) => (
        <Link to={`/tthc?month=${month}&view=return&agency=${agencyId}`}>{agencyName}</Link>
      ),
    },
    {
      title: 'Tình trạng',
      key: 'state',
      width: 170,
      render: (_value, { state, version, isLate, carryGaps }) => (
        <>
          <Mark tone={isLate && version === 0 ? 'red' : returnStateWords[state].tone}>
            {returnStateWords[state].label}
          </Mark>{' '}
          {version > 1 && <span className="quiet">bản {version} </span>}
          {isLate && <span className="quiet">{version === 0 ? 'quá hạn gửi' : 'gửi muộn'}</span>}
          {carryGaps > 0 && <Mark tone="red">Số chuyển sang lệch</Mark>}
        </>
      ),
    },
    {
      title: 'Gửi lúc',
      key: 'at',
      width: 150,
      render: (_value, { submittedAt, source }) =>
        submittedAt && (
          <>
            {instant(submittedAt)}
            {source && <span className="block quiet small">{sourceWords[source]}</span>}
          </>
        ),
    },
    figure('Tiếp nhận', ({ figures }) => figures?.received),
    figure('Giải quyết', ({ figures }) => figures?.resolved),
    figure('Quá hạn', ({ figures }) => figures?.late),
    figure('Còn lại', ({ figures }) => figures?.inProcess),
  ];
}
