import type { AgencyReportFigure } from '#contracts';
import { Input, InputNumber, Table } from 'antd';
import { figureLabel } from '../words/agency-report.js';
import { countWords } from '../words/tthc.js';
import type { ReportDraft } from './report-draft.js';

interface Props {
  figures: readonly AgencyReportFigure[];
  draft: ReportDraft;
  readOnly: boolean;
  onChange: (key: string, typed: { value: number | null; reason: string }) => void;
}

/** What the system counts beside what the agency says; a difference asks for its reason. */
export function ReportFigures({ figures, draft, readOnly, onChange }: Props) {
  const typedOf = ({ key, value }: AgencyReportFigure) => draft.figures.get(key) ?? { value, reason: '' };
  return (
    <Table
      rowKey="key"
      size="small"
      pagination={false}
      scroll={{ x: 620 }}
      dataSource={[...figures]}
      columns={[
        { title: 'Nội dung', key: 'label', render: (_value, figure) => figureLabel(figure) },
        {
          ...{ title: 'Hệ thống', key: 'computed', width: 100, align: 'right' },
          render: (_value, { computed }) => countWords(computed),
        },
        {
          ...{ title: 'Cơ quan báo cáo', key: 'value', width: 140, align: 'right' },
          render: (_value, figure) =>
            readOnly ? (
              countWords(figure.value)
            ) : (
              <InputNumber
                aria-label={`Cơ quan báo cáo: ${figureLabel(figure)}`}
                value={typedOf(figure).value}
                min={0}
                max={1e9}
                precision={0}
                onChange={(value) => onChange(figure.key, { ...typedOf(figure), value })}
              />
            ),
        },
        {
          ...{ title: 'Lý do điều chỉnh', key: 'reason', width: 280 },
          render: (_value, figure) => {
            const { value, reason } = typedOf(figure);
            if (readOnly) return figure.reason;
            if (value === null || value === figure.computed) return null;
            return (
              <Input
                aria-label={`Lý do điều chỉnh: ${figureLabel(figure)}`}
                value={reason}
                maxLength={1000}
                status={reason.trim().length < 3 ? 'error' : ''}
                placeholder="Vì sao khác số của hệ thống"
                onChange={({ target }) => onChange(figure.key, { value, reason: target.value })}
              />
            );
          },
        },
      ]}
    />
  );
}
