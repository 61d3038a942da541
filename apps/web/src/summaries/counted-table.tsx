import type { CountedLine, Figure } from '#contracts';
import { Grid, Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { evidenceAddress } from '../api/assignments.js';
import { usePrinting } from '../parts/use-printing.js';
import { figureTitle } from '../words/figures.js';
import { plainDay, shortDay } from '../words/local-day.js';

interface Props {
  lines: CountedLine[];
  days: Figure['days'];
}

/** On a narrow screen one card each; by position, as one assignment may stand there with several reports of a day. */
export function CountedTable({ lines, days }: Props) {
  const wide = Grid.useBreakpoint().md ?? true;
  const printing = usePrinting();
  const rows = lines.map((line, at) => ({ ...line, at }));
  if (!wide && !printing)
    return (
      <ul className="cards">
        {rows.map(({ at, ...line }) => (
          <Card key={at} line={line} days={days} />
        ))}
      </ul>
    );
  return (
    <Table
      rowKey="at"
      size="small"
      columns={columnsOf(days)}
      dataSource={rows}
      scroll={{ x: 900 }}
      pagination={false}
    />
  );
}

function Card({ line, days }: { line: CountedLine; days: Figure['days'] }) {
  return (
    <li>
      <div>
        <Title line={line} />
      </div>
      <span className="quiet">{line.agency}</span>
      <div>
        <Days line={line} days={days} />
      </div>
      <div>
        <Standing line={line} />
      </div>
      {line.reportedOn && (
        <div>
          Báo cáo <Proof line={line} />
        </div>
      )}
    </li>
  );
}

const columnsOf = (days: Figure['days']): TableColumnsType<CountedLine> => [
  { title: 'STT', dataIndex: 'row', key: 'row', width: 60 },
  { title: 'Phần việc', key: 'title', render: (_value, line) => <Title line={line} /> },
  { title: 'Cơ quan', dataIndex: 'agency', key: 'agency', width: 180 },
  { title: 'Thời hạn', key: 'due', width: 140, render: (_value, line) => <Days line={line} days={days} /> },
  { title: 'Báo cáo', key: 'report', width: 150, render: (_value, line) => <Proof line={line} /> },
  { title: 'Tình trạng', key: 'standing', width: 150, render: (_value, line) => <Standing line={line} /> },
];

function Title({ line: { assignmentId, title, area, mayOpen, extension } }: { line: CountedLine }) {
  return (
    <>
      {mayOpen ? <Link to={`/duties/${assignmentId}`}>{title}</Link> : title}
      {area && <span className="block quiet small">Lĩnh vực {area}</span>}
      {extension && (
        <span className="block small">
          Gia hạn ngày {plainDay(extension.grantedOn)}: {extension.before ? `${plainDay(extension.before)} → ` : ''}
          {plainDay(extension.due)}
          {extension.reason && `; ${extension.reason}`}
        </span>
      )}
    </>
  );
}

function Days({ line: { due, dueOriginal }, days }: { line: CountedLine; days: Figure['days'] }) {
  const [counts, other] = days === 'original' ? [dueOriginal, due] : [due, dueOriginal];
  if (!counts) return <span className="quiet">Không ấn định ngày</span>;
  return (
    <>
      {shortDay(counts)}
      {other && other !== counts && (
        <span className="block quiet small">
          {days === 'original' ? 'sau gia hạn' : 'hạn ban đầu'} {plainDay(other)}
        </span>
      )}
    </>
  );
}

function Proof({ line: { assignmentId, reportedOn, documentNumber, evidence } }: { line: CountedLine }) {
  if (!reportedOn) return <span className="quiet">Chưa có</span>;
  return (
    <>
      {plainDay(reportedOn)}
      {documentNumber && <span className="block small">{documentNumber}</span>}
      {evidence && (
        <a className="block small" href={evidenceAddress(assignmentId, evidence.fileId)} download>
          {evidence.fileName}
        </a>
      )}
    </>
  );
}

function Standing({ line: { standing, daysLate, lateReason } }: { line: CountedLine }) {
  return (
    <>
      {figureTitle[standing]}
      {daysLate !== null && (
        <>
          <span className="block late">muộn {daysLate} ngày</span>
          <span className="block quiet small">Nguyên nhân: {lateReason ?? 'chưa nêu'}</span>
        </>
      )}
    </>
  );
}
