import type { PlanDetail, PublicationPreview } from '#contracts';
import { Alert, App, Button, Collapse, Table } from 'antd';
import { usePublication, usePublish } from '../api/plans.js';
import { useMay } from '../api/session.js';
import { Fault } from '../parts/fault.js';
import { Panel } from '../parts/panel.js';
import { Waiting } from '../parts/waiting.js';
import { Uncovered } from './uncovered.js';

interface Props {
  plan: PlanDetail;
  onOpenRow: (taskId: string) => void;
  onOpenFindings: () => void;
}

/** What publication would set in motion, seen before it is done. */
export function Publication({ plan, onOpenRow, onOpenFindings }: Props) {
  const preview = usePublication(plan.id, true);
  if (preview.isPending) return <Waiting />;
  if (!preview.data) return <Fault error={preview.error} retry={() => preview.refetch()} />;
  return (
    <div className="stack">
      <Panel title="Trước khi công bố">
        <Figures preview={preview.data} />
        <Undecided preview={preview.data} onOpen={onOpenFindings} />
        <Obstacles preview={preview.data} onOpenRow={onOpenRow} />
        <PublishButton plan={plan} preview={preview.data} />
      </Panel>
      <Groups preview={preview.data} />
      <Panel title="Phần việc theo cơ quan">
        <Table
          rowKey="agencyId"
          size="small"
          dataSource={preview.data.byAgency}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            { title: 'Cơ quan', dataIndex: 'agencyName', key: 'agency' },
            { title: 'Số phần việc', dataIndex: 'assignments', key: 'assignments', align: 'right', width: 140 },
          ]}
        />
      </Panel>
      <Supporters preview={preview.data} />
    </div>
  );
}

function Figures({ preview }: { preview: PublicationPreview }) {
  return (
    <p className="figures">
      <strong>{preview.tasks}</strong> dòng của kế hoạch sẽ thành <strong>{preview.assignments}</strong> phần việc giao
      cho <strong>{preview.agencies}</strong> cơ quan.
      {preview.excludedTasks > 0 && ` Bỏ ${preview.excludedTasks} dòng.`}
      {preview.alreadyDue > 0 &&
        ` ${preview.alreadyDue} phần việc đã qua thời hạn, sẽ tính là quá hạn ngay khi công bố.`}{' '}
      Thư giao việc đầu tiên: <strong>{preview.agencies - preview.withoutAddress.length}</strong> thư, mỗi cơ quan một
      thư.
    </p>
  );
}

/** What the prose orders is not lost for want of a look. */
function Undecided({ preview, onOpen }: { preview: PublicationPreview; onOpen: () => void }) {
  if (preview.undecidedFindings === 0) return null;
  return (
    <p className="soon">
      Phần lời của kế hoạch còn {preview.undecidedFindings} việc, chế độ báo cáo chưa ai xem; công bố bây giờ thì chúng
      không được giao.{' '}
      <Button type="link" size="small" className="text-link" onClick={onOpen}>
        Xem phần lời
      </Button>
    </p>
  );
}

/** Who is asked to support the leads, and the names that ask nobody. */
function Supporters({ preview: { bySupporter, unknownSupporters } }: { preview: PublicationPreview }) {
  if (bySupporter.length === 0 && unknownSupporters.length === 0) return null;
  return (
    <Panel title="Việc phối hợp theo cơ quan">
      {unknownSupporters.length > 0 && (
        <p className="soon">Không có trong danh bạ nên không được nhắc phối hợp: {unknownSupporters.join(' · ')}</p>
      )}
      <Table
        rowKey="agencyId"
        size="small"
        dataSource={bySupporter}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: 'Cơ quan phối hợp', dataIndex: 'agencyName', key: 'agency' },
          { title: 'Số việc phối hợp', dataIndex: 'contributions', key: 'contributions', align: 'right', width: 140 },
        ]}
      />
    </Panel>
  );
}

/** Collective names and whom they mean today. */
function Groups({ preview: { groups } }: { preview: PublicationPreview }) {
  if (groups.length === 0) return null;
  const items = groups.map(({ name, except, agencies }) => ({
    key: [name, ...except].join(),
    label: `${name}${except.length > 0 ? `, trừ ${except.join(', ')}` : ''}: ${agencies.length} cơ quan`,
    children: agencies.join(' · '),
  }));
  return (
    <Panel title="Các nhóm cơ quan gồm những ai">
      <Collapse size="small" items={items} />
    </Panel>
  );
}

function Obstacles({ preview, onOpenRow }: { preview: PublicationPreview; onOpenRow: (taskId: string) => void }) {
  if (preview.obstacles.length === 0) return null;
  const lines = preview.obstacles.map(({ taskId, message, code }) => (
    <li key={`${code}-${taskId ?? ''}-${message}`}>
      {message}{' '}
      {taskId && (
        <Button type="link" size="small" className="text-link" onClick={() => onOpenRow(taskId)}>
          Mở dòng này
        </Button>
      )}
    </li>
  ));
  return (
    <Alert type="warning" showIcon title="Chưa công bố được" description={<ul className="fault-places">{lines}</ul>} />
  );
}

function PublishButton({ plan, preview }: { plan: PlanDetail; preview: PublicationPreview }) {
  const { modal, message } = App.useApp();
  const may = useMay();
  const publish = usePublish(plan.id);
  if (!may('plan.publish')) return <p className="note">Chỉ cơ quan theo dõi được công bố kế hoạch.</p>;
  const ask = () =>
    modal.confirm({
      title: 'Công bố kế hoạch?',
      content: `Giao ${preview.assignments} phần việc cho ${preview.agencies} cơ quan và gửi mỗi cơ quan một thư giao việc. Sau khi công bố không sửa được các dòng nữa.`,
      okText: 'Công bố và giao việc',
      cancelText: 'Thôi',
      onOk: () =>
        publish.mutateAsync().then(
          () => void message.success('Đã công bố kế hoạch.'),
          () => undefined,
        ),
    });
  return (
    <>
      <Uncovered agencies={preview.uncovered} ready={preview.ready} publish={publish} done="Đã công bố kế hoạch." />
      <div className="publish">
        <Button
          type="primary"
          size="large"
          disabled={!preview.ready || preview.uncovered.length > 0}
          loading={publish.isPending}
          onClick={() => void ask()}
        >
          Công bố kế hoạch
        </Button>
        <span className="quiet">
          Thư giao việc chỉ đi trong giờ gửi thư của ngày làm việc; công bố ngoài giờ thì thư đi vào sáng làm việc tiếp
          theo.
        </span>
        {preview.uncovered.length === 0 && <Fault error={publish.error} />}
      </div>
    </>
  );
}
