import { Checkbox, Form, Input, type FormInstance } from 'antd';
import type { FrameFields } from './frame-fields.js';

const lines: readonly { name: keyof FrameFields; label: string; placeholder: string }[] = [
  { name: 'issuingBody', label: 'Cơ quan ban hành', placeholder: 'theo cơ quan thường trực của kế hoạch' },
  { name: 'symbol', label: 'Ký hiệu', placeholder: 'BC-SNV' },
  { name: 'place', label: 'Địa danh', placeholder: 'theo tên tỉnh' },
];

interface Props {
  form: FormInstance<FrameFields>;
  initial: FrameFields;
  fillers: Readonly<Record<string, string>>;
  onChange: (fields: FrameFields) => void;
}

/** An empty field is the system's own wording. */
export function FrameForm({ form, initial, fillers, onChange }: Props) {
  return (
    <Form form={form} layout="vertical" initialValues={initial} onValuesChange={(_, fields) => onChange(fields)}>
      <Form.Item name="superiorBody" label="Cơ quan chủ quản" dependencies={['hasNoSuperior']}>
        <Input placeholder="theo cơ quan ban hành kế hoạch" maxLength={300} />
      </Form.Item>
      <Form.Item name="hasNoSuperior" valuePropName="checked">
        <Checkbox>Không ghi cơ quan chủ quản</Checkbox>
      </Form.Item>
      {lines.map(({ name, label, placeholder }) => (
        <Form.Item key={name} name={name} label={label}>
          <Input placeholder={placeholder} maxLength={300} />
        </Form.Item>
      ))}
      <Form.Item name="signer" label="Thẩm quyền ký, mỗi dòng một ý">
        <Input.TextArea rows={2} placeholder={'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH'} />
      </Form.Item>
      <Form.Item name="recipients" label="Nơi nhận, mỗi dòng một nơi">
        <Input.TextArea rows={4} placeholder="theo kế hoạch" />
      </Form.Item>
      <Form.Item name="archive" label="Lưu: VT, …">
        <Input placeholder="CCHC" maxLength={300} />
      </Form.Item>
      <Form.Item name="opening" label="Lời dẫn" extra={<Fillers fillers={fillers} />}>
        <Input.TextArea rows={4} maxLength={4_000} placeholder="theo mẫu của hệ thống" />
      </Form.Item>
      <Form.Item name="closing" label="Lời kết">
        <Input.TextArea rows={2} maxLength={4_000} placeholder="theo mẫu của hệ thống" />
      </Form.Item>
    </Form>
  );
}

function Fillers({ fillers }: Pick<Props, 'fillers'>) {
  return (
    <>
      Từ trong ngoặc nhọn được thay bằng số liệu của kỳ:{' '}
      {Object.entries(fillers).map(([word, meaning]) => (
        <span key={word} className="block">
          <code>{`{${word}}`}</code> {meaning}
        </span>
      ))}
    </>
  );
}
