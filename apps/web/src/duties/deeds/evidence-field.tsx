import { PaperClipOutlined } from '@ant-design/icons';
import { Form, Input, Upload } from 'antd';
import type { UploadChangeParam } from 'antd/es/upload';

const ACCEPTED = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg,.txt';
const MAX_BYTES = 20 * 1024 * 1024;

const filesOf = (event: UploadChangeParam) => event.fileList.slice(-1);

/** The file alone, for what may come without one. */
export function EvidenceFile({ label }: { label: string }) {
  return (
    <Form.Item
      name="evidence"
      label={label}
      valuePropName="fileList"
      getValueFromEvent={filesOf}
      rules={[{ validator: sizeAllowed }]}
    >
      <Upload.Dragger accept={ACCEPTED} maxCount={1} beforeUpload={() => false}>
        <p>
          <PaperClipOutlined /> Kéo tệp vào đây hoặc bấm để chọn
        </p>
        <p className="quiet">PDF, Word, Excel, ảnh hoặc văn bản; không quá 20 MB</p>
      </Upload.Dragger>
    </Form.Item>
  );
}

/** A report without evidence must say why there is none: one of the two is always asked for. */
export function EvidenceField() {
  const files = Form.useWatch<unknown[] | undefined>('evidence');
  const hasFile = (files?.length ?? 0) > 0;
  return (
    <>
      <EvidenceFile label="Tệp minh chứng" />
      {!hasFile && (
        <Form.Item
          name="noEvidenceReason"
          label="Lý do không có tệp minh chứng"
          rules={[
            { required: true, whitespace: true, message: 'Hãy đính kèm tệp minh chứng hoặc ghi lý do không có.' },
          ]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
        </Form.Item>
      )}
    </>
  );
}

function sizeAllowed(_rule: unknown, files: { size?: number }[] | undefined): Promise<void> {
  const tooLarge = (files ?? []).some((file) => (file.size ?? 0) > MAX_BYTES);
  return tooLarge ? Promise.reject(new Error('Tệp lớn hơn 20 MB.')) : Promise.resolve();
}
