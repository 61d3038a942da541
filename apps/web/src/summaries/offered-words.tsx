import type { SummaryParagraph, WindowReport } from '#contracts';
import { Button } from 'antd';
import { Link } from 'react-router';

interface Props {
  reports: readonly WindowReport[];
  paragraph: Pick<SummaryParagraph, 'area' | 'topic'>;
  /** Puts words into the paragraph, unsaved; null where this person may not write it. */
  take: ((words: string) => void) | null;
}

/** What each agency wrote on the same area and topic, side by side. */
export function OfferedWords({ reports, paragraph: { area, topic }, take }: Props) {
  const offered = reports.flatMap(({ agency, assignmentId, texts }) =>
    texts
      .filter((each) => each.area === area && each.topic === topic)
      .map(({ text }) => ({ agency, assignmentId, text })),
  );
  if (offered.length === 0) return null;
  return (
    <div className="offered">
      {offered.map(({ agency, assignmentId, text }) => (
        <article key={assignmentId}>
          <Link to={`/duties/${assignmentId}/report`}>{agency}</Link>
          <p className="written">{text}</p>
          {take && (
            <Button size="small" onClick={() => take(`${text} (theo báo cáo của ${agency})`)}>
              Đưa vào đoạn này
            </Button>
          )}
        </article>
      ))}
    </div>
  );
}
