import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';

interface Props {
  /** What a screen reader calls it. */
  label: string;
  accept: string;
  /** In the middle of the field: what to do, or what is happening. */
  words: string;
  /** Under it: which files. */
  hint: string;
  disabled?: boolean;
  onFile: (file: File) => void;
}

/** Takes one file, by dragging or from a dialog; what becomes of it is the caller's. */
export function FileDrop({ label, accept, words, hint, disabled, onFile }: Props) {
  return (
    <Upload.Dragger
      accept={accept}
      maxCount={1}
      showUploadList={false}
      beforeUpload={(file) => {
        onFile(file);
        return false;
      }}
      disabled={disabled}
      aria-label={label}
    >
      <p className="drop-icon">
        <InboxOutlined />
      </p>
      <p>{words}</p>
      <p className="quiet">{hint}</p>
    </Upload.Dragger>
  );
}
