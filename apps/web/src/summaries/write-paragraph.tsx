import type { SummaryText, WindowReport } from '#contracts';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { ReportPlace } from '../api/summaries.js';
import { useWriteParagraph } from '../api/summary-text.js';
import { Fault } from '../parts/fault.js';
import { OfferedWords } from './offered-words.js';

interface Props {
  place: ReportPlace;
  paragraph: SummaryText['paragraphs'][number];
  label: string;
  mayWrite: boolean;
  /** What the agencies sent; their words on this place are offered. */
  reports: readonly WindowReport[];
}

/** One paragraph; words of the last report stand there as a draft until they are saved for this one. */
export function WriteParagraph({ place, paragraph, label, mayWrite, reports }: Props) {
  const id = useId();
  const [text, setText] = useState(paragraph.text);
  const write = useWriteParagraph(place);
  const { area, topic, carriedOver } = paragraph;
  const changed = text.trim() !== paragraph.text || carriedOver;
  return (
    <div className="field-block">
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        value={text}
        disabled={!mayWrite}
        maxLength={20_000}
        autoSize={{ minRows: 2, maxRows: 12 }}
        onChange={({ target }) => setText(target.value)}
      />
      {carriedOver && <p className="field-note">Dự thảo lấy từ báo cáo trước; bấm Lưu để dùng cho kỳ này.</p>}
      <Fault error={write.error} />
      {mayWrite && (
        <Button
          size="small"
          disabled={!changed}
          loading={write.isPending}
          aria-label={`Lưu ${label}`}
          onClick={() => write.mutate({ area, topic, text })}
        >
          {write.isSuccess && !changed ? 'Đã lưu' : 'Lưu'}
        </Button>
      )}
      <OfferedWords
        reports={reports}
        paragraph={paragraph}
        take={mayWrite ? (words) => setText((before) => (before.trim() === '' ? words : `${before}\n${words}`)) : null}
      />
    </div>
  );
}
