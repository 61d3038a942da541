import type { UseQueryResult } from '@tanstack/react-query';
import type { PreviewedPaper } from '#contracts';
import { useNoticePreview, useSummaryPreview } from '../api/paper-frames.js';
import { usePlans } from '../api/plans.js';
import { Fault } from '../parts/fault.js';
import { Panel } from '../parts/panel.js';
import { useSettled } from '../parts/use-settled.js';
import { Waiting } from '../parts/waiting.js';
import { changesOf, type FrameFields } from './frame-fields.js';

/** The first quarter's report of the first plan in force. */
export function SummaryPreview({ fields }: { fields: FrameFields }) {
  const plans = usePlans();
  const plan = plans.data?.items.find(({ status }) => status === 'published');
  const preview = useSummaryPreview(plan?.id, 'Q1', changesOf(useSettled(fields)));
  if (plans.isSuccess && !plan) return <p className="quiet">Chưa có kế hoạch nào được công bố để xem trước.</p>;
  return <Previewed title="Xem trước: báo cáo quý I" preview={preview} />;
}

export function NoticePreview({ fields }: { fields: FrameFields }) {
  const preview = useNoticePreview(changesOf(useSettled(fields)));
  return <Previewed title="Xem trước: thông báo tháng gần nhất" preview={preview} />;
}

function Previewed({ title, preview }: { title: string; preview: UseQueryResult<PreviewedPaper> }) {
  return (
    <Panel title={title}>
      <Fault error={preview.error} />
      {preview.isPending ? (
        <Waiting />
      ) : (
        <iframe title={title} className="paper-preview" sandbox="" srcDoc={preview.data?.html} />
      )}
    </Panel>
  );
}
