import { Form, Input, InputNumber, type FormInstance } from 'antd';
import { faultOf, type LadderLength, ladderLengths, type PolicyFields } from './policy-fields.js';

const lengthWords: Record<LadderLength, string> = {
  year: 'Việc cả năm',
  'half-year': 'Việc nửa năm',
  quarter: 'Việc trong quý',
  month: 'Việc trong tháng',
  week: 'Việc trong tuần',
};

/** Shapes of the numbers, as the server keeps them. */
const after: readonly NumberField[] = [
  { name: 'afterEvery', label: 'Rồi cứ mỗi … ngày', min: 1, max: 60 },
  { name: 'afterRepeats', label: 'Thêm … lần', min: 0, max: 20 },
];
const above: readonly NumberField[] = [
  { name: 'headFrom', label: 'Thủ trưởng cơ quan, từ ngày thứ', min: 1, max: 60, optional: true },
  { name: 'coordinatorFrom', label: 'Cơ quan theo dõi lĩnh vực, từ ngày thứ', min: 1, max: 60, optional: true },
  { name: 'leaderFrom', label: 'Danh sách tuần của lãnh đạo, từ ngày thứ', min: 1, max: 60, optional: true },
];
const approval: readonly NumberField[] = [
  { name: 'approvalAfter', label: 'Nhắc cơ quan theo dõi sau', min: 1, max: 30 },
  { name: 'approvalStandingAfter', label: 'Báo cơ quan thường trực sau', min: 1, max: 60, optional: true },
  { name: 'approvalEvery', label: 'Rồi cứ mỗi … ngày', min: 1, max: 30 },
  { name: 'approvalRepeats', label: 'Nhiều nhất … lần', min: 1, max: 30 },
];
const supporting: readonly NumberField[] = [
  { name: 'contributionBefore', label: 'Gửi trước hạn của cơ quan chủ trì', min: 0, max: 60, optional: true },
];

interface NumberField {
  name: Exclude<keyof PolicyFields, 'ladders' | 'after'>;
  label: string;
  min: number;
  max: number;
  /** Empty: nobody is told. */
  optional?: boolean;
}

interface Props {
  form: FormInstance<PolicyFields>;
  initial: PolicyFields;
  onChange: (fields: PolicyFields) => void;
}

/** All counts are working days. */
export function PolicyForm({ form, initial, onChange }: Props) {
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={initial}
      onValuesChange={(_, fields) => onChange(fields)}
      className="policy-form"
    >
      <fieldset>
        <legend>Trước hạn, còn … ngày làm việc thì nhắc (0 là đúng ngày đến hạn)</legend>
        {ladderLengths.map((length) => (
          <Form.Item
            key={length}
            name={['ladders', length]}
            label={lengthWords[length]}
            rules={[rowRule('falling')]}
            validateFirst
          >
            <Input placeholder="không nhắc trước hạn" />
          </Form.Item>
        ))}
      </fieldset>
      <fieldset>
        <legend>Sau hạn mà chưa báo cáo</legend>
        <Form.Item name="after" label="Nhắc vào các ngày làm việc thứ" rules={[rowRule('rising')]}>
          <Input placeholder="không nhắc" />
        </Form.Item>
        <Numbers fields={after} />
      </fieldset>
      <fieldset>
        <legend>Quá hạn thì báo lên (bỏ trống: không báo)</legend>
        <Numbers fields={above} />
      </fieldset>
      <fieldset>
        <legend>Báo cáo chờ xác nhận (ngày làm việc; bỏ trống: không báo)</legend>
        <Numbers fields={approval} />
      </fieldset>
      <fieldset>
        <legend>Cơ quan phối hợp (ngày làm việc; bỏ trống: không đặt hạn riêng)</legend>
        <Numbers fields={supporting} />
      </fieldset>
    </Form>
  );
}

function Numbers({ fields }: { fields: readonly NumberField[] }) {
  return fields.map(({ name, label, min, max, optional = false }) => (
    <Form.Item
      key={name}
      name={name}
      className="policy-number"
      label={label}
      rules={optional ? [] : [{ required: true, message: 'Hãy ghi một số.' }]}
    >
      <InputNumber min={min} max={max} precision={0} placeholder={optional ? 'không' : undefined} />
    </Form.Item>
  ));
}

function rowRule(order: 'falling' | 'rising') {
  return {
    validator: (_: unknown, text: string | undefined) => {
      const fault = faultOf(text, order);
      return fault === null ? Promise.resolve() : Promise.reject(new Error(fault));
    },
  };
}
