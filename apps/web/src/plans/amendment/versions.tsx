import type { PlanDetail, PlanVersion } from '#contracts';
import { Alert, Button, Table, Upload } from 'antd';
import { Link, useNavigate } from 'react-router';
import { afterwards } from '../../api/afterwards.js';
import { useImportAmendment, usePlanVersions } from '../../api/amendments.js';
import { documentAddress } from '../../api/plans.js';
import { Refusal } from '../../api/refusal.js';
import { Fault } from '../../parts/fault.js';
import { Mark } from '../../parts/mark.js';
import { Panel } from '../../parts/panel.js';
import { Waiting } from '../../parts/waiting.js';
import { sayCounts } from '../../words/amendments.js';
import { plainDay } from '../../words/local-day.js';

/** The versions of a plan in force, and the way to the next one. */
export function Versions({ plan, editable }: { plan: PlanDetail; editable: boolean }) {
  const versions = usePlanVersions(plan.id);
  if (versions.isPending) return <Waiting />;
  if (!versions.data) return <Fault error={versions.error} retry={() => versions.refetch()} />;
  const { items, draftId } = versions.data;
  return (
    <div className="stack">
      {draftId && (
        <Alert
          type="info"
          showIcon
          title="Có một bản điều chỉnh đang chuẩn bị"
          description={<Link to={`/plans/${draftId}`}>Mở bản điều chỉnh</Link>}
        />
      )}
      {editable && !draftId && <AmendmentUpload planId={plan.id} />}
      <Panel title="Các phiên bản">
        <Table
          rowKey="version"
          size="small"
          dataSource={items}
          pagination={false}
          scroll={{ x: 680 }}
          columns={[
            { title: 'Phiên bản', dataIndex: 'version', key: 'version', width: 90 },
            { title: 'Văn bản', key: 'document', render: (_value, version) => <Document version={version} /> },
            { title: 'Thay đổi', key: 'counts', render: (_value, { counts }) => (counts ? sayCounts(counts) : '') },
            {
              title: 'Tình trạng',
              key: 'status',
              width: 160,
              render: (_value, version) => <Status version={version} />,
            },
          ]}
        />
      </Panel>
    </div>
  );
}

function Document({ version: { number, title, issuedOn, documentId } }: { version: PlanVersion }) {
  return (
    <>
      <a href={documentAddress(documentId)}>{number ?? title}</a>
      {issuedOn && <span className="block quiet small">ngày {plainDay(issuedOn)}</span>}
    </>
  );
}

function Status({ version: { status } }: { version: PlanVersion }) {
  return status === 'in-force' ? <Mark tone="green">Đang áp dụng</Mark> : <Mark>Đã được thay thế</Mark>;
}

function AmendmentUpload({ planId }: { planId: string }) {
  const upload = useImportAmendment(planId);
  const navigate = useNavigate();
  const take = (file: File) => {
    afterwards(upload.mutateAsync(file), ({ amendmentId }) => void navigate(`/plans/${amendmentId}`));
    return false;
  };
  return (
    <Panel title="Điều chỉnh kế hoạch">
      <p>
        Nhập văn bản kế hoạch đã điều chỉnh (toàn văn). Hệ thống so từng dòng với bản đang áp dụng; báo cáo đã gửi và
        lịch sử được giữ nguyên.
      </p>
      <Upload accept=".docx,.xlsx,.csv,.pdf,.txt" maxCount={1} showUploadList={false} beforeUpload={take}>
        <Button type="primary" loading={upload.isPending}>
          Chọn tệp kế hoạch điều chỉnh
        </Button>
      </Upload>
      <UploadFault error={upload.error} />
    </Panel>
  );
}

function UploadFault({ error }: { error: unknown }) {
  if (error instanceof Refusal && error.problem.planId) {
    const description = <Link to={`/plans/${error.problem.planId}`}>Mở bản đã nhập</Link>;
    return <Alert type="info" showIcon role="alert" title={error.message} description={description} />;
  }
  return <Fault error={error} />;
}
