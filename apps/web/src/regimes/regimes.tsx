import type { ReportRegime } from '#contracts';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRegimes } from '../api/regimes.js';
import { useMay } from '../api/session.js';
import { Fault } from '../parts/fault.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { Waiting } from '../parts/waiting.js';
import { periodsInWords } from '../words/findings.js';
import { plainDay, shortDay } from '../words/local-day.js';
import { RegimeForm } from './regime-form.js';

/** Which regular reports the office asks for. */
export function Regimes() {
  const regimes = useRegimes();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const mayKeep = may('regime.keep');
  return (
    <Page
      title="Chế độ báo cáo"
      lead="Ai báo cáo cho ai, kỳ nào, chốt số liệu ngày nào, hạn gửi của từng cấp. Mỗi báo cáo là một phần việc, có nhắc và xác nhận."
      actions={
        <>
          <Link to="/summaries">Về báo cáo tổng hợp</Link>
          {mayKeep && <Button onClick={() => setAdding(true)}>Thêm chế độ báo cáo</Button>}
        </>
      }
    >
      <Fault error={regimes.error} retry={() => regimes.refetch()} />
      {regimes.isPending && <Waiting />}
      <div className="stack">
        {regimes.data?.map((regime) => (
          <Regime key={regime.code} regime={regime} mayKeep={mayKeep} />
        ))}
      </div>
      {adding && <RegimeForm regime={null} close={() => setAdding(false)} />}
    </Page>
  );
}

function Regime({ regime, mayKeep }: { regime: ReportRegime; mayKeep: boolean }) {
  const [open, setOpen] = useState(false);
  const { name, receiver, periods, cutOffDay, form } = regime;
  return (
    <Panel
      title={name}
      aside={mayKeep && <Button onClick={() => setOpen(true)}>{receiver ? 'Sửa' : 'Thiết lập'}</Button>}
    >
      <p>
        {standingWords(regime)} · Kỳ: {periodsInWords(periods)} · Chốt số liệu:{' '}
        {cutOffDay === 31 ? 'ngày cuối tháng' : `ngày ${cutOffDay} của tháng cuối kỳ`} · Nơi nhận:{' '}
        {receiver?.name ?? 'chưa chọn'}
      </p>
      {form && <p className="quiet">{form}</p>}
      <Windows regime={regime} />
      {open && <RegimeForm regime={regime} close={() => setOpen(false)} />}
    </Panel>
  );
}

function standingWords({ active, stoppedOn }: ReportRegime): string {
  if (active) return 'Đang áp dụng';
  return stoppedOn === null ? 'Chưa áp dụng' : `Ngừng áp dụng từ ${plainDay(stoppedOn)}`;
}

function Windows({ regime: { windows, owing } }: { regime: ReportRegime }) {
  return (
    <Table
      rowKey="name"
      size="small"
      dataSource={windows}
      pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: 640 }}
      columns={[
        { title: 'Kỳ', dataIndex: 'name', key: 'name', width: 150 },
        {
          title: 'Số liệu',
          key: 'window',
          width: 210,
          render: (_value, { from, to }) => `${plainDay(from)} – ${plainDay(to)}`,
        },
        ...owing.map((each, at) => ({
          title: `Hạn của ${each.name}`,
          key: `${each.kind}|${each.id}`,
          render: (_value: unknown, { dues }: ReportRegime['windows'][number]) => (dues[at] ? shortDay(dues[at]) : '–'),
        })),
      ]}
    />
  );
}
