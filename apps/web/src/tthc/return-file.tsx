import { DownloadOutlined } from '@ant-design/icons';
import type { TthcIntake } from '#contracts';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { emptyFormAddress, useTthcFile } from '../api/tthc.js';
import { Fault } from '../parts/fault.js';
import { FileDrop } from '../parts/file-drop.js';
import { Panel } from '../parts/panel.js';
import { countWords, monthWords } from '../words/tthc.js';

/** Two steps: the file is read and checked whole; only then may it be handed in. */
export function ReturnFile({ month }: { month: string }) {
  const [file, setFile] = useState<File | null>(null);
  const [correctionReason, setReason] = useState('');
  const look = useTthcFile();
  const take = useTthcFile();
  const check = (chosen: File) => {
    setFile(chosen);
    take.reset();
    look.mutate({ month, file: chosen, correctionReason, check: 'yes' });
  };
  return (
    <Panel
      title={`Tệp số liệu tháng ${monthWords(month)}`}
      aside={
        <Button icon={<DownloadOutlined />} href={emptyFormAddress(month)}>
          Tải biểu mẫu trống
        </Button>
      }
    >
      <FileDrop
        label="Tệp số liệu"
        accept=".csv,.xlsx"
        words={look.isPending ? 'Đang kiểm tra tệp…' : (file?.name ?? 'Kéo tệp vào đây hoặc bấm để chọn')}
        hint="CSV hoặc Excel, nhiều nhất 200.000 dòng. Cột theo số của biểu (3)–(13) hoặc theo biểu mẫu trống, thứ tự tuỳ ý."
        onFile={check}
      />
      <Form layout="vertical" component="div" className="tthc-remarks">
        <Form.Item label="Lý do điều chỉnh (khi tệp sửa số liệu đã gửi)" htmlFor="file-reason">
          <Input.TextArea
            id="file-reason"
            value={correctionReason}
            maxLength={2000}
            autoSize={{ minRows: 1, maxRows: 6 }}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
      <Fault error={take.error ?? look.error} />
      {look.error && file && <Button onClick={() => check(file)}>Kiểm tra lại</Button>}
      {take.data ? (
        <Alert
          type={take.data.carryGaps > 0 ? 'warning' : 'success'}
          showIcon
          title={`Đã nhận. ${intakeWords(take.data)}`}
        />
      ) : (
        file &&
        look.data && (
          <Alert
            type="info"
            showIcon
            title={`Tệp không có lỗi. ${intakeWords(look.data)}`}
            action={
              <Button
                type="primary"
                loading={take.isPending}
                onClick={() => take.mutate({ month, file, correctionReason, check: 'no' })}
              >
                Gửi số liệu
              </Button>
            }
          />
        )
      )}
    </Panel>
  );
}

function intakeWords({ rows, agencies, first, corrected, unchanged, carryGaps }: TthcIntake): string {
  const kinds = [
    `${countWords(first)} gửi lần đầu`,
    `${countWords(corrected)} điều chỉnh`,
    `${countWords(unchanged)} không đổi`,
  ];
  const gaps =
    carryGaps > 0 ? ` Tháng sau có ${countWords(carryGaps)} lĩnh vực ghi số kỳ trước chuyển sang không còn khớp.` : '';
  return `${countWords(rows)} dòng của ${countWords(agencies)} cơ quan: ${kinds.join(', ')}.${gaps}`;
}
