import type { TthcReturn } from '#contracts';
import { Form, Input } from 'antd';
import { monthWords } from '../words/tthc.js';

export interface Remarks {
  carryReason: string;
  lateCauses: string;
  /** As typed. */
  apologies: string;
  apologyNote: string;
  correctionReason: string;
}

interface Props {
  of: TthcReturn;
  remarks: Remarks;
  readOnly: boolean;
  onChange: (remarks: Remarks) => void;
}

export function ReturnRemarks({ of, remarks, readOnly, onChange }: Props) {
  const area = (name: keyof Remarks, label: string, maxLength = 2000) => (
    <Form.Item label={label} htmlFor={name}>
      <Input.TextArea
        id={name}
        value={remarks[name]}
        readOnly={readOnly}
        maxLength={maxLength}
        autoSize={{ minRows: 2, maxRows: 8 }}
        onChange={(event) => onChange({ ...remarks, [name]: event.target.value })}
      />
    </Form.Item>
  );
  return (
    <Form layout="vertical" component="div" className="tthc-remarks">
      {of.before !== null &&
        area('carryReason', `Lý do cột (6) khác số còn lại của tháng ${monthWords(of.before)} (nếu có)`)}
      {area('lateCauses', 'Nguyên nhân hồ sơ quá hạn (nếu có)', 4000)}
      <Form.Item label="Số thư xin lỗi đã gửi" htmlFor="apologies">
        <Input
          id="apologies"
          value={remarks.apologies}
          readOnly={readOnly}
          inputMode="numeric"
          placeholder="0"
          style={{ maxWidth: 120 }}
          onChange={(event) => onChange({ ...remarks, apologies: event.target.value.replace(/\D/g, '') })}
        />
      </Form.Item>
      {area('apologyNote', 'Ghi chú về thư xin lỗi')}
      {of.version > 0 && !readOnly && area('correctionReason', 'Lý do điều chỉnh số liệu đã gửi')}
    </Form>
  );
}
