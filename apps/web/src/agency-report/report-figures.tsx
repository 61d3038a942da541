import type { AgencyReportFigure } from '#contracts';
import { Input, InputNumber, Table } from 'antd';
import { figureLabel } from '../words/agency-report.js';
import { countWords } from '../words/tthc.js';
import type { ReportDraft } from './report-draft.js';

interface Typed {
  value: number | null;
  reason: string;
}

interface Props {
  figures: readonly AgencyReportFigure[];
  draft: ReportDraft;
  readOnly: boolean;
  onChange: (key: string, typed: Typed) => void;
}

/** What the system counts beside what the agency says; a difference asks for its reason. */
export function ReportFigures({ figures, draft, readOnly, onChange }: Props) {
  // What was sent without a correction needs no room for reasons on a narrow screen.
  const withReasons = !readOnly || figures.some(({ reason }) => reason !== null);
  const cellOf = (figure: AgencyReportFigure) => ({
    ...{ figure, readOnly, typed: draft.figures.get(figure.key) ?? { value: figure.value, reason: '' } },
    onChange: (typed: Typed) => onChange(figure.key, typed),
  });
  return (
    <Table
      rowKey="key"
      size="small"
      pagination={false}
      scroll={{ x: withReasons ? 720 : 320 }}
      dataSource={[...figures]}
      columns={[
        { title: 'Nội dung', key: 'label', render: (_value, figure) => figureLabel(figure) },
        {
          ...{ title: 'Hệ thống', key: 'computed', width: 100, align: 'right' },
          render: (_value, { computed }) => countWords(computed),
        },
        {
          ...{ title: 'Cơ quan báo cáo', key: 'value', width: 140, align: 'right' },
          render: (_value, figure) => <ValueCell {...cellOf(figure)} />,
        },
        {
          ...{ title: 'Lý do điều chỉnh', key: 'reason', width: 280, hidden: !withReasons },
          render: (_value, figure) => <ReasonCell {...cellOf(figure)} />,
        },
      ]}
    />
  );
}

interface CellProps {
  figure: AgencyReportFigure;
  typed: Typed;
  readOnly: boolean;
  onChange: (typed: Typed) => void;
}

function ValueCell({ figure, typed, readOnly, onChange }: CellProps) {
  if (readOnly) return countWords(figure.value);
  return (
    <InputNumber
      aria-label={`Cơ quan báo cáo: ${figureLabel(figure)}`}
      value={typed.value}
      min={0}
      max={1e9}
      precision={0}
      onChange={(value) => onChange({ ...typed, value })}
    />
  );
}

function ReasonCell({ figure, typed, readOnly, onChange }: CellProps) {
  if (readOnly) return figure.reason;
  if (typed.value === null || typed.value === figure.computed) return null;
  return (
    <Input
      aria-label={`Lý do điều chỉnh: ${figureLabel(figure)}`}
      value={typed.reason}
      maxLength={1000}
      status={typed.reason.trim().length < 3 ? 'error' : ''}
      placeholder="Vì sao khác số của hệ thống"
      onChange={({ target }) => onChange({ ...typed, reason: target.value })}
    />
  );
}
