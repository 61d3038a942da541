import type { WindowReport } from '#contracts';
import { Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePlans } from '../api/plans.js';
import { useWindowReports } from '../api/agency-reports.js';
import type { ReportPlace, Window } from '../api/summaries.js';
import { useSummaryText } from '../api/summary-text.js';
import { Fault } from '../parts/fault.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { useFilters } from '../parts/use-filters.js';
import { Waiting } from '../parts/waiting.js';
import { windowWords } from '../words/figures.js';
import { topicWords } from '../words/summary-text.js';
import { MeasureTarget } from './measure-target.js';
import { WindowReports } from './window-reports.js';
import { WriteParagraph } from './write-paragraph.js';

/** What the coordinators of the areas write into a report. */
export function SummaryText() {
  const { filters } = useFilters();
  const plans = usePlans();
  const planId = filters.planId ?? plans.data?.items.find(({ status }) => status === 'published')?.id;
  const window = (Object.keys(windowWords) as Window[]).find((known) => known === filters.window) ?? 'Q1';
  const place = { planId: planId ?? '', window };
  const text = useSummaryText(place, planId !== undefined);
  const reports = useWindowReports(place, planId !== undefined);
  return (
    <Page
      title={`Nội dung báo cáo: ${windowWords[window]}`}
      lead="Mỗi cơ quan theo dõi ghi phần của lĩnh vực mình; bản đã chốt không đổi, nội dung mới vào bản lập sau."
      actions={<Link to={`/summaries?planId=${planId ?? ''}&window=${window}`}>Về báo cáo tổng hợp</Link>}
    >
      <Fault error={plans.error ?? text.error ?? reports.error} retry={() => text.refetch()} />
      {planId && text.isPending && <Waiting />}
      {text.data && (
        <Editor key={`${place.planId}|${window}`} place={place} text={text.data} reports={reports.data ?? []} />
      )}
    </Page>
  );
}

interface EditorProps {
  place: ReportPlace;
  text: Text;
  reports: readonly WindowReport[];
}

type Text = NonNullable<ReturnType<typeof useSummaryText>['data']>;

function Editor({ place, text, reports }: EditorProps) {
  const [area, setArea] = useState(text.areas.find(({ mayWrite }) => mayWrite)?.code ?? '');
  const chosen = text.areas.find(({ code }) => code === area);
  return (
    <div className="stack">
      {reports.length > 0 && <WindowReports reports={reports} />}
      {text.targets.length > 0 && (
        <Panel title="Kết quả đo chỉ tiêu">
          {text.targets.map((target) => (
            <MeasureTarget key={target.id} place={place} target={target} />
          ))}
        </Panel>
      )}
      <div className="filters">
        <Segmented
          aria-label="Lĩnh vực"
          value={area}
          options={text.areas.map(({ code, name }) => ({ value: code, label: code || name, title: name }))}
          onChange={setArea}
        />
      </div>
      <Panel title={chosen?.code ? `${chosen.code}. ${chosen.name}` : 'Nhận xét chung'}>
        {!chosen?.mayWrite && (
          <p className="note">Phần này do cơ quan theo dõi lĩnh vực hoặc cơ quan thường trực ghi.</p>
        )}
        {text.paragraphs
          .filter((paragraph) => paragraph.area === area)
          .map((paragraph) => (
            <WriteParagraph
              key={`${area}|${paragraph.topic}`}
              place={place}
              paragraph={paragraph}
              label={topicWords[paragraph.topic]}
              mayWrite={chosen?.mayWrite ?? false}
              reports={reports}
            />
          ))}
      </Panel>
    </div>
  );
}
