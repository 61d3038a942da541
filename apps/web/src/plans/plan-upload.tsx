import { Alert, InputNumber } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useImportPlan } from '../api/plans.js';
import { Refusal } from '../api/refusal.js';
import { Fault } from '../parts/fault.js';
import { FileDrop } from '../parts/file-drop.js';
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
  };
  return (
    <Panel title="Nhập kế hoạch">
      <FileDrop
        label="Tệp kế hoạch"
        accept=".docx,.xlsx,.csv,.pdf,.txt"
        words={upload.isPending ? 'Đang đọc kế hoạch…' : 'Kéo tệp kế hoạch vào đây hoặc bấm để chọn'}
        hint="Word (.docx), Excel (.xlsx, .csv), PDF có lớp chữ hoặc văn bản .txt; không quá 20 MB"
        disabled={upload.isPending}
        onFile={take}
      />
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
