import type { AmendmentPreview, PlanDetail } from '#contracts';
import { Alert, App, Button, Popconfirm, Table } from 'antd';
import { useNavigate } from 'react-router';
import { afterwards } from '../../api/afterwards.js';
import { useAmendmentPreview, useDiscardAmendment, usePublishAmendment } from '../../api/amendments.js';
import { useMay } from '../../api/session.js';
import { Fault } from '../../parts/fault.js';
import { Panel } from '../../parts/panel.js';
import { Waiting } from '../../parts/waiting.js';
import { Uncovered } from '../uncovered.js';
import { Effect } from '../../reminders/effect.js';

/** What the amendment would do to the work under way, seen before it is done. */
export function Effects({ plan }: { plan: PlanDetail }) {
  const preview = useAmendmentPreview(plan.id);
  if (preview.isPending) return <Waiting />;
  if (!preview.data) return <Fault error={preview.error} retry={() => preview.refetch()} />;
  return (
    <div className="stack">
      <Panel title="Trước khi công bố bản điều chỉnh">
        <Figures preview={preview.data} />
        <Obstacles preview={preview.data} />
        <Deeds plan={plan} preview={preview.data} />
      </Panel>
      {preview.data.reminders && preview.data.reminders.changed > 0 && (
        <Panel title="Mốc nhắc dời theo">
          <Effect effect={preview.data.reminders} />
        </Panel>
      )}
      <Panel title="Thay đổi theo cơ quan">
        <Table
          rowKey="agencyId"
          size="small"
          dataSource={preview.data.byAgency}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            { title: 'Cơ quan', dataIndex: 'agencyName', key: 'agency' },
            { title: 'Đổi hạn', dataIndex: 'moved', key: 'moved', align: 'right', width: 100 },
            { title: 'Việc mới', dataIndex: 'added', key: 'added', align: 'right', width: 100 },
            { title: 'Thôi làm', dataIndex: 'dropped', key: 'dropped', align: 'right', width: 100 },
          ]}
        />
      </Panel>
    </div>
  );
}

function Figures({ preview }: { preview: AmendmentPreview }) {
  const { kept, moved, dropped, added, letters, droppedAwaiting } = preview;
  return (
    <p className="figures">
      <strong>{moved}</strong> phần việc đổi hạn, <strong>{added}</strong> phần việc mới, <strong>{dropped}</strong>{' '}
      phần việc thôi thực hiện, {kept} phần việc giữ nguyên. <strong>{letters}</strong> cơ quan có thay đổi, mỗi cơ quan
      nhận một thư; cơ quan khác không nhận thư nào.
      {droppedAwaiting > 0 && (
        <span className="block soon">{droppedAwaiting} phần việc thôi thực hiện đang có báo cáo chờ xác nhận.</span>
      )}
    </p>
  );
}

function Obstacles({ preview: { obstacles } }: { preview: AmendmentPreview }) {
  if (obstacles.length === 0) return null;
  const lines = obstacles.map(({ code, taskId, message }) => <li key={`${code}-${taskId ?? ''}`}>{message}</li>);
  return (
    <Alert type="warning" showIcon title="Chưa công bố được" description={<ul className="fault-places">{lines}</ul>} />
  );
}

interface DeedProps {
  plan: PlanDetail;
  preview: AmendmentPreview;
}

function Deeds({ plan, preview }: DeedProps) {
  const may = useMay();
  return (
    <div className="publish">
      {may('plan.publish') && <Publish plan={plan} preview={preview} />}
      <Discard plan={plan} />
    </div>
  );
}

/** Back to the plan itself, which says what has become of it. */
function useReturn(plan: PlanDetail) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  return (said: string) => () => {
    void message.success(said);
    void navigate(`/plans/${plan.amendsPlanId ?? ''}`);
  };
}

function Publish({ plan, preview: { ready, uncovered } }: DeedProps) {
  const publish = usePublishAmendment(plan.id);
  const back = useReturn(plan);
  const done = 'Đã công bố bản điều chỉnh.';
  return (
    <>
      <Uncovered agencies={uncovered} ready={ready} publish={publish} done={done} />
      <Popconfirm
        title={`Công bố phiên bản ${plan.version}?`}
        okText="Công bố"
        cancelText="Thôi"
        onConfirm={() => afterwards(publish.mutateAsync(), back(done))}
      >
        <Button type="primary" size="large" disabled={!ready || uncovered.length > 0} loading={publish.isPending}>
          Công bố bản điều chỉnh
        </Button>
      </Popconfirm>
      {uncovered.length === 0 && <Fault error={publish.error} />}
    </>
  );
}

function Discard({ plan }: { plan: PlanDetail }) {
  const discard = useDiscardAmendment(plan.id);
  const back = useReturn(plan);
  return (
    <>
      <Popconfirm
        title="Bỏ bản điều chỉnh này?"
        okText="Bỏ"
        cancelText="Thôi"
        onConfirm={() => afterwards(discard.mutateAsync(), back('Đã bỏ bản điều chỉnh.'))}
      >
        <Button danger loading={discard.isPending}>
          Bỏ bản điều chỉnh
        </Button>
      </Popconfirm>
      <Fault error={discard.error} />
    </>
  );
}
