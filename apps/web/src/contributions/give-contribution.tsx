import { Form, Input } from 'antd';
import { useContributionDeed } from '../api/contributions.js';
import { EvidenceFile } from '../duties/deeds/evidence-field.js';
import { DeedDialog } from '../parts/deed-dialog.js';

interface Values {
  note?: string;
  evidence?: { originFileObj?: Blob; name: string }[];
}

export function GiveContribution({ contributionId, leadName }: { contributionId: string; leadName: string }) {
  const deed = useContributionDeed(contributionId, 'giving');
  return (
    <DeedDialog<Values, FormData>
      label="Đã phối hợp"
      done={`Đã ghi nhận. ${leadName} thấy ngay trong phần việc của mình.`}
      button={{ type: 'primary' }}
      deed={deed}
      toBody={formOf}
    >
      <Form.Item name="note" label="Ghi chú (không bắt buộc)">
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={4000}
          placeholder="ví dụ: Công văn số 12/SYT-VP ngày 20/3/2026 góp ý dự thảo"
        />
      </Form.Item>
      <EvidenceFile label="Tệp kèm theo (không bắt buộc)" />
    </DeedDialog>
  );
}

function formOf({ note, evidence }: Values): FormData {
  const form = new FormData();
  form.set('note', note?.trim() ?? '');
  const [file] = evidence ?? [];
  if (file?.originFileObj) form.set('evidence', file.originFileObj, file.name);
  return form;
}
