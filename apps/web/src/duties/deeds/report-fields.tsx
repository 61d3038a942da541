import { Form, Input } from 'antd';
import { DayPicker } from '../../parts/day-picker.js';
import { EvidenceField } from './evidence-field.js';

/** What every completion report comes with. */
export function ReportFields() {
  return (
    <>
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
    </>
  );
}
