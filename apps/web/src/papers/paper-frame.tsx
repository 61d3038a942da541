import { Button, Form, message } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Paper, ShownFrame } from '#contracts';
import { useFrame, useSaveFrame } from '../api/paper-frames.js';
import { Fault } from '../parts/fault.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { Waiting } from '../parts/waiting.js';
import { changesOf, fieldsOf, type FrameFields } from './frame-fields.js';
import { FrameForm } from './frame-form.js';
import { NoticePreview, SummaryPreview } from './previews.js';

const screens = {
  summary: {
    title: 'Mẫu văn bản báo cáo',
    lead: 'Phần đầu, người ký, nơi nhận và lời dẫn của báo cáo tổng hợp. Ô để trống giữ theo hệ thống.',
    back: <Link to="/summaries">Về báo cáo tổng hợp</Link>,
    Preview: SummaryPreview,
  },
  'tthc-notice': {
    title: 'Mẫu văn bản thông báo',
    lead: 'Phần đầu, người ký, nơi nhận và lời dẫn của thông báo kết quả TTHC. Ô để trống giữ theo hệ thống; thông báo đã ban hành giữ nguyên.',
    back: <Link to="/notices">Về thông báo kết quả TTHC</Link>,
    Preview: NoticePreview,
  },
} as const satisfies Record<Paper, unknown>;

/** Header, signer and wording of a paper: an office's own, without anybody touching code. */
export function PaperFrame({ paper }: { paper: Paper }) {
  const frame = useFrame(paper);
  const { title, lead, back } = screens[paper];
  return (
    <Page title={title} lead={lead} actions={back}>
      <Fault error={frame.error} retry={() => frame.refetch()} />
      {frame.isPending && <Waiting />}
      {frame.data && <Editor shown={frame.data} />}
    </Page>
  );
}

function Editor({ shown }: { shown: ShownFrame }) {
  const { paper } = shown;
  const [form] = Form.useForm<FrameFields>();
  const [fields, setFields] = useState(() => fieldsOf(shown.changes));
  const [messages, holder] = message.useMessage();
  const save = useSaveFrame(paper);
  const keep = () => save.mutate(changesOf(fields), { onSuccess: () => void messages.success('Đã lưu mẫu văn bản.') });
  const { Preview } = screens[paper];
  return (
    <div className="frame-editor">
      {holder}
      <Panel title="Nội dung đặt riêng">
        <FrameForm paper={paper} form={form} initial={fields} fillers={shown.fillers} onChange={setFields} />
        <Fault error={save.error} />
        <Button type="primary" onClick={keep} loading={save.isPending}>
          Lưu mẫu
        </Button>
      </Panel>
      <Preview fields={fields} />
    </div>
  );
}
