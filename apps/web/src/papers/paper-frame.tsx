import { Button, Form, message } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ShownFrame } from '#contracts';
import { useFrame, useSaveFrame, useSummaryPreview } from '../api/paper-frames.js';
import { usePlans } from '../api/plans.js';
import { Fault } from '../parts/fault.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { useSettled } from '../parts/use-settled.js';
import { Waiting } from '../parts/waiting.js';
import { changesOf, fieldsOf, type FrameFields } from './frame-fields.js';
import { FrameForm } from './frame-form.js';

/** Header, signer and wording of the reports: an office's own, without anybody touching code. */
export function PaperFrame() {
  const frame = useFrame('summary');
  return (
    <Page
      title="Mẫu văn bản báo cáo"
      lead="Phần đầu, người ký, nơi nhận và lời dẫn của báo cáo tổng hợp. Ô để trống giữ theo hệ thống."
      actions={<Link to="/summaries">Về báo cáo tổng hợp</Link>}
    >
      <Fault error={frame.error} retry={() => frame.refetch()} />
      {frame.isPending && <Waiting />}
      {frame.data && <Editor shown={frame.data} />}
    </Page>
  );
}

function Editor({ shown }: { shown: ShownFrame }) {
  const [form] = Form.useForm<FrameFields>();
  const [fields, setFields] = useState(() => fieldsOf(shown.changes));
  const [messages, holder] = message.useMessage();
  const save = useSaveFrame('summary');
  const keep = () => save.mutate(changesOf(fields), { onSuccess: () => void messages.success('Đã lưu mẫu văn bản.') });
  return (
    <div className="frame-editor">
      {holder}
      <Panel title="Nội dung đặt riêng">
        <FrameForm form={form} initial={fields} fillers={shown.fillers} onChange={setFields} />
        <Fault error={save.error} />
        <Button type="primary" onClick={keep} loading={save.isPending}>
          Lưu mẫu
        </Button>
      </Panel>
      <Preview fields={fields} />
    </div>
  );
}

function Preview({ fields }: { fields: FrameFields }) {
  const plans = usePlans();
  const plan = plans.data?.items.find(({ status }) => status === 'published');
  const preview = useSummaryPreview(plan?.id, 'Q1', changesOf(useSettled(fields)));
  if (plans.isSuccess && !plan) return <p className="quiet">Chưa có kế hoạch nào được công bố để xem trước.</p>;
  return (
    <Panel title="Xem trước: báo cáo quý I">
      <Fault error={preview.error} />
      {preview.isPending ? (
        <Waiting />
      ) : (
        <iframe title="Xem trước báo cáo" className="paper-preview" sandbox="" srcDoc={preview.data?.html} />
      )}
    </Panel>
  );
}
