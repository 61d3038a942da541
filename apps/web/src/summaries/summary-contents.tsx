import type { ComparedReport, SummaryContents as Contents } from '#contracts';
import { Table } from 'antd';
import { Link } from 'react-router';
import type { ReportPlace } from '../api/summaries.js';
import { useSummaryContents } from '../api/summary-text.js';
import { Fault } from '../parts/fault.js';
import { useTablePages } from '../parts/use-printing.js';
import { Panel } from '../parts/panel.js';
import { doneOf, settledOf } from '../words/figures.js';
import { targetInWords } from '../words/findings.js';
import { plainDay } from '../words/local-day.js';
import { measuredWords, metWords, topicWords } from '../words/summary-text.js';
import { Comparison } from './comparison.js';
import { figureAddress, reportAddress } from './figure-address.js';
import { FigureLink, RateFigure } from './figure-link.js';
import { ParIndex } from './par-index.js';

/** What a report says beside its figures. */
export function SummaryContents({ place }: { place: ReportPlace }) {
  const contents = useSummaryContents(place);
  if (!contents.data) return <Fault error={contents.error} retry={() => contents.refetch()} />;
  const { lower, targets, paragraphs, parIndex, evidence } = contents.data;
  return (
    <>
      <Comparison place={place} comparison={contents.data.comparison} />
      <NotReported place={place} contents={contents.data} />
      <Extensions place={place} extensions={contents.data.extensions} />
      {lower.length > 0 && <Lower lower={lower} window={place.window} />}
      {targets.length > 0 && (
        <Panel title="Chỉ tiêu của Kế hoạch">
          <Targets targets={targets} />
        </Panel>
      )}
      {paragraphs.length > 0 && <Paragraphs paragraphs={paragraphs} />}
      {place.window === 'Y' && <ParIndex place={place} parIndex={parIndex} evidence={evidence} />}
    </>
  );
}

function NotReported({ place, contents: { notReported, knownTo } }: { place: ReportPlace; contents: Contents }) {
  return (
    <Panel title={`Cơ quan chưa báo cáo (${notReported.length})`}>
      {notReported.length === 0 && <p className="quiet">Mọi cơ quan đã báo cáo, hoặc chưa đến hạn.</p>}
      <ul>
        {notReported.map(({ agency, kind, due, overdue }) => (
          <li key={agency}>
            {agency}: {kind === 'periodic' ? 'chưa gửi báo cáo của kỳ' : 'trong kỳ không gửi báo cáo nào'}
            {due && ` (hạn ${plainDay(due)})`}
            {overdue > 0 && (
              <>
                ; <FigureLink place={place} figure="overdue" part={{ agency }} count={overdue} /> phần việc quá hạn
              </>
            )}
          </li>
        ))}
      </ul>
      <p className="quiet small">Tính đến ngày {plainDay(knownTo)}.</p>
    </Panel>
  );
}

function Extensions({ place, extensions }: Pick<Contents, 'extensions'> & { place: ReportPlace }) {
  return (
    <Panel
      title={`Gia hạn trong kỳ (${extensions.length})`}
      aside={extensions.length > 0 && <Link to={figureAddress(place, 'extended')}>Mở danh sách</Link>}
    >
      {extensions.length === 0 && <p className="quiet">Trong kỳ không cho gia hạn phần việc nào.</p>}
      <ul>
        {extensions.map(({ assignmentId, title, agency, before, due, grantedOn, reason }) => (
          <li key={`${assignmentId}|${grantedOn}|${due}`}>
            <Link to={`/duties/${assignmentId}`}>{title}</Link> ({agency}): {before ? `${plainDay(before)} → ` : ''}
            {plainDay(due)}
            {reason && `; ${reason}`}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Lower({ lower, window }: Pick<Contents, 'lower'> & Pick<ReportPlace, 'window'>) {
  return (
    <Panel title={`Kế hoạch cấp dưới (${lower.length})`}>
      <ul>
        {lower.map(({ planId, title, report }) => (
          <li key={planId}>
            <Link to={reportAddress({ planId, window, version: report?.version })}>{title}</Link>:{' '}
            {report ? (
              <LowerFigures place={{ planId, window, version: report.version }} report={report} />
            ) : (
              'chưa có báo cáo'
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function LowerFigures({ place, report: { asOf, onTimeRate } }: { place: ReportPlace; report: ComparedReport }) {
  return (
    <>
      <FigureLink place={place} figure="total" count={asOf.total} /> phần việc, quá hạn{' '}
      <FigureLink place={place} figure="overdue" count={asOf.overdue} />, hoàn thành{' '}
      <RateFigure place={place} rate={onTimeRate} of={['done', doneOf(asOf)]} by={['settled', settledOf(asOf)]} />
    </>
  );
}

function Paragraphs({ paragraphs }: Pick<Contents, 'paragraphs'>) {
  return (
    <Panel title="Nhận xét của cơ quan theo dõi">
      {paragraphs.map(({ area, topic, text }) => (
        <p key={`${area}|${topic}`} className="written">
          <strong>
            {area ? `Lĩnh vực ${area} · ` : ''}
            {topicWords[topic]}:
          </strong>{' '}
          {text}
        </p>
      ))}
    </Panel>
  );
}

function Targets({ targets }: Pick<Contents, 'targets'>) {
  const pages = useTablePages(20);
  return (
    <Table
      rowKey="id"
      size="small"
      pagination={pages}
      scroll={{ x: 640 }}
      dataSource={targets}
      columns={[
        { title: 'Chỉ tiêu', dataIndex: 'text', key: 'text' },
        { title: 'Mức giao', key: 'asked', width: 150, render: (_value, target) => targetInWords({ target }) },
        { title: 'Kết quả', key: 'measured', width: 110, render: (_value, target) => measuredWords(target) },
        { title: 'Đánh giá', key: 'met', width: 130, render: (_value, { met }) => metWords(met) },
      ]}
    />
  );
}
