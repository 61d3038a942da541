import { Form, Input } from 'antd';
import { useDeed } from '../../api/assignments.js';
import { DayPicker } from '../../parts/day-picker.js';
import { DeedDialog } from '../../parts/deed-dialog.js';
import { EvidenceField } from './evidence-field.js';
import { reportForm, type ReportValues } from './report-form.js';

export function ReportDuty({ dutyId, primary }: { dutyId: string; primary: boolean }) {
  const deed = useDeed(dutyId, 'reports');
  return (
    <DeedDialog<ReportValues, FormData>
      label="Báo cáo kết quả"
      submitLabel="Gửi báo cáo"
      done="Đã gửi báo cáo. Cơ quan theo dõi sẽ xác nhận hoặc trả lại."
      button={{ type: primary ? 'primary' : 'default' }}
      width={640}
      deed={deed}
      toBody={reportForm}
    >
      <div className="two-fields">
        <Form.Item
          name="documentNumber"
          label="Số, ký hiệu văn bản"
          rules={[{ required: true, whitespace: true, message: 'Hãy ghi số, ký hiệu văn bản.' }]}
        >
          <Input maxLength={200} placeholder="ví dụ: 145/BC-SNV" />
        </Form.Item>
        <Form.Item
          name="documentDate"
          label="Ngày văn bản"
          rules={[{ required: true, message: 'Hãy chọn ngày văn bản.' }]}
        >
          <DayPicker />
        </Form.Item>
      </div>
      <Form.Item name="note" label="Ghi chú kết quả">
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={4000} />
      </Form.Item>
      <EvidenceField />
    </DeedDialog>
  );
}
