import { Checkbox, Form, Input, type FormInstance } from 'antd';
import type { Paper } from '#contracts';
import type { FrameFields } from './frame-fields.js';

/** What stands where nothing is written, as the system words it. */
const placeholders: Readonly<Record<Paper, Partial<Record<keyof FrameFields, string>>>> = {
  summary: {
    superiorBody: 'theo cơ quan ban hành kế hoạch',
    issuingBody: 'theo cơ quan thường trực của kế hoạch',
    symbol: 'BC-SNV',
    signer: 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH',
    recipients: 'theo kế hoạch',
    place: 'theo tên tỉnh',
    archive: 'CCHC',
  },
  'tthc-notice': {
    superiorBody: 'theo Ủy ban nhân dân',
    issuingBody: 'theo cơ quan ra thông báo',
    symbol: 'TB-VPUBND',
    signer: 'CHÁNH VĂN PHÒNG',
    recipients: 'các cơ quan có tên tại Phụ lục',
    place: 'theo tên tỉnh',
    archive: 'KSTT',
  },
};

const lines: readonly { name: keyof FrameFields; label: string }[] = [
  { name: 'issuingBody', label: 'Cơ quan ban hành' },
  { name: 'symbol', label: 'Ký hiệu' },
  { name: 'place', label: 'Địa danh' },
];

interface Props {
  paper: Paper;
  form: FormInstance<FrameFields>;
  initial: FrameFields;
  fillers: Readonly<Record<string, string>>;
  onChange: (fields: FrameFields) => void;
}

/** An empty field is the system's own wording. */
export function FrameForm({ paper, form, initial, fillers, onChange }: Props) {
  const stands = placeholders[paper];
  return (
    <Form form={form} layout="vertical" initialValues={initial} onValuesChange={(_, fields) => onChange(fields)}>
      <Form.Item name="superiorBody" label="Cơ quan chủ quản" dependencies={['hasNoSuperior']}>
        <Input placeholder={stands.superiorBody} maxLength={300} />
      </Form.Item>
      <Form.Item name="hasNoSuperior" valuePropName="checked">
        <Checkbox>Không ghi cơ quan chủ quản</Checkbox>
      </Form.Item>
      {lines.map(({ name, label }) => (
        <Form.Item key={name} name={name} label={label}>
          <Input placeholder={stands[name]} maxLength={300} />
        </Form.Item>
      ))}
      <Form.Item name="signer" label="Thẩm quyền ký, mỗi dòng một ý">
        <Input.TextArea rows={2} placeholder={stands.signer} />
      </Form.Item>
      <Form.Item name="recipients" label="Nơi nhận, mỗi dòng một nơi">
        <Input.TextArea rows={4} placeholder={stands.recipients} />
      </Form.Item>
      <Form.Item name="archive" label="Lưu: VT, …">
        <Input placeholder={stands.archive} maxLength={300} />
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
