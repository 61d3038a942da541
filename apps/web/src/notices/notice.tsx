import type { NoticeDetail } from '#contracts';
import { Button } from 'antd';
import { useParams } from 'react-router';
import { useNotice } from '../api/notices.js';
import { useMay } from '../api/session.js';
import { CompiledPaper } from '../papers/compiled-paper.js';
import { Fault } from '../parts/fault.js';
import { Page } from '../parts/page.js';
import { useFilters } from '../parts/use-filters.js';
import { Waiting } from '../parts/waiting.js';
import { instant } from '../words/local-day.js';
import { monthWords } from '../words/tthc.js';
import { IssueNotice, NextVersion, RemakeDraft } from './notice-deeds.js';
import { NoticeChecks } from './notice-checks.js';
import { NoticeFigures } from './notice-figures.js';

/** One version of a month's notice: what stands against it, what it says, and the one click. */
export function Notice() {
  const { month = '' } = useParams();
  const { filters } = useFilters();
  const notice = useNotice(month, filters['version']);
  if (notice.isPending) return <Waiting />;
  if (!notice.data) return <Fault error={notice.error} retry={() => notice.refetch()} />;
  const { data } = notice;
  return (
    <Page
      title={`Thông báo tháng ${monthWords(month)}${data.version > 1 ? ` (lần ${data.version})` : ''}`}
      lead={<Standing notice={data} />}
      actions={<Actions notice={data} />}
    >
      <div className="stack">
        <NoticeChecks notice={data} />
        <NoticeFigures notice={data} />
      </div>
    </Page>
  );
}

function Standing({ notice: { state, madeAt, issuedAt, issuedBy } }: { notice: NoticeDetail }) {
  if (state === 'draft') return <>Dự thảo lập lúc {instant(madeAt)}; chưa ai ngoài Văn phòng đọc được.</>;
  return (
    <>
      Ban hành lúc {instant(issuedAt ?? madeAt)}, {issuedBy ?? 'tự động'}.
    </>
  );
}

function Actions({ notice }: { notice: NoticeDetail }) {
  const { month, version, state, publicUrl } = notice;
  const may = useMay();
  const isDraft = state === 'draft';
  const subject = { kind: 'notice', month, version } as const;
  return (
    <>
      <CompiledPaper label="Bản Word" paper={{ subject, format: 'word' }} />
      <CompiledPaper label="Bản Excel" paper={{ subject, format: 'workbook' }} />
      {publicUrl && (
        <Button href={publicUrl} target="_blank" rel="noreferrer">
          Trang công khai
        </Button>
      )}
      {may('notice.issue') && isDraft && <RemakeDraft notice={notice} />}
      {may('notice.issue') && isDraft && <IssueNotice notice={notice} />}
      {may('notice.issue') && !isDraft && <NextVersion notice={notice} />}
    </>
  );
}
