import type { AgencyReport } from '#contracts';
import { Input } from 'antd';
import { useId } from 'react';
import { topicWords } from '../words/summary-text.js';
import { placeOf, type ReportDraft } from './report-draft.js';

type Text = AgencyReport['texts'][number];

interface Props {
  texts: readonly Text[];
  draft: ReportDraft;
  readOnly: boolean;
  onChange: (place: string, text: string) => void;
}

/** The words on one area, topic by topic. */
export function ReportTexts({ texts, draft, readOnly, onChange }: Props) {
  if (readOnly && texts.length === 0) return <p className="quiet">Cơ quan không ghi nội dung cho phần này.</p>;
  return texts.map((each) => <TextField key={placeOf(each)} {...{ each, draft, readOnly, onChange }} />);
}

function TextField({ each, draft, readOnly, onChange }: Omit<Props, 'texts'> & { each: Text }) {
  const id = useId();
  const label = topicWords[each.topic];
  if (readOnly)
    return (
      <p className="written">
        <strong>{label}:</strong> {each.text}
      </p>
    );
  return (
    <div className="field-block">
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        value={draft.texts.get(placeOf(each)) ?? ''}
        maxLength={20_000}
        autoSize={{ minRows: 2, maxRows: 12 }}
        onChange={({ target }) => onChange(placeOf(each), target.value)}
      />
      {each.carriedOver && <p className="field-note">Dự thảo lấy từ báo cáo trước; bấm Lưu để dùng cho kỳ này.</p>}
    </div>
  );
}
