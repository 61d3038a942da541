import { InboxOutlined } from '@ant-design/icons';
import { Alert, InputNumber, Upload } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useImportPlan } from '../api/plans.js';
import { Refusal } from '../api/refusal.js';
import { Fault } from '../parts/fault.js';
import { Panel } from '../parts/panel.js';

export function PlanUpload() {
  const [planYear, setPlanYear] = useState<number | null>(null);
  const upload = useImportPlan();
  const navigate = useNavigate();
  const take = (file: File) => {
    upload.mutate(
      { file, planYear: planYear ?? undefined },
      { onSuccess: ({ planId }) => void navigate(`/plans/${planId}`) },
    );
    return false;
  };
  return (
    <Panel title="Nhập kế hoạch">
      <Upload.Dragger
        accept=".docx,.xlsx,.csv,.pdf,.txt"
        maxCount={1}
        showUploadList={false}
        beforeUpload={take}
        disabled={upload.isPending}
        aria-label="Tệp kế hoạch"
      >
        <p className="drop-icon">
          <InboxOutlined />
        </p>
        <p>{upload.isPending ? 'Đang đọc kế hoạch…' : 'Kéo tệp kế hoạch vào đây hoặc bấm để chọn'}</p>
        <p className="quiet">Word (.docx), Excel (.xlsx, .csv), PDF có lớp chữ hoặc văn bản .txt; không quá 20 MB</p>
      </Upload.Dragger>
      <div className="row upload-year">
        <label htmlFor="plan-year">Năm kế hoạch</label>
        <InputNumber
          id="plan-year"
          min={2000}
          max={2100}
          value={planYear}
          onChange={setPlanYear}
          placeholder="tự nhận"
        />
        <span className="quiet">Chỉ cần khi văn bản không nêu rõ năm.</span>
      </div>
      <UploadRefusal error={upload.error} />
    </Panel>
  );
}

function UploadRefusal({ error }: { error: unknown }) {
  if (error instanceof Refusal && error.code === 'already-imported' && error.problem.planId) {
    return (
      <Alert
        type="info"
        showIcon
        role="alert"
        title={error.message}
        description={<Link to={`/plans/${error.problem.planId}`}>Mở kế hoạch đã nhập từ tệp này</Link>}
      />
    );
  }
  return <Fault error={error} />;
}
