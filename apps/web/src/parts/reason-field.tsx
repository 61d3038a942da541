import { Form, Input } from 'antd';

interface Props {
  name?: string;
  label?: string;
  placeholder?: string;
  required?: boolean;
}

export function ReasonField({ name = 'reason', label = 'Lý do', placeholder, required = true }: Props) {
  return (
    <Form.Item
      name={name}
      label={label}
      rules={
        required
          ? [{ required: true, whitespace: true, min: 3, message: `${label}: hãy ghi rõ, ít nhất 3 ký tự.` }]
          : []
      }
    >
      <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} placeholder={placeholder} />
    </Form.Item>
  );
}
