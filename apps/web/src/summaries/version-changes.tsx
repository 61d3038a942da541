import type { SummaryChanges, SummaryTopic } from '#contracts';
import { Link } from 'react-router';
import { type ReportPlace, useSummaryChanges } from '../api/summaries.js';
import { Fault } from '../parts/fault.js';
import { Waiting } from '../parts/waiting.js';
import { figureWords, standingWords } from '../words/figures.js';
import { FigureLink } from './figure-link.js';
import { topicWords } from '../words/summary-text.js';
import { plainDay } from '../words/local-day.js';

type FigureChange = SummaryChanges['figures'][number];

/** What a version says otherwise than the one before it. */
export function VersionChanges({ place }: { place: ReportPlace & { version: number } }) {
  const changes = useSummaryChanges(place);
  if (changes.isPending) return <Waiting />;
  if (!changes.data) return <Fault error={changes.error} retry={() => changes.refetch()} />;
  const { figures, duties, reasons, targets, paragraphs } = changes.data;
  const opened = ({ of, name, figure }: FigureChange, version: number) => ({
    ...{ place: { ...place, version }, figure },
    part: name === null || of === 'whole' ? {} : { [of]: name },
  });
  if (figures.length + duties.length + reasons.length + targets.length + paragraphs.length === 0)
    return <p className="quiet">Không điều gì khác bản trước.</p>;
  return (
    <>
      {figures.length > 0 && <p>Số liệu thay đổi so với bản trước:</p>}
      <ul>
        {figures.map((change) => (
          <li key={`${change.of}|${change.name ?? ''}|${change.figure}`}>
            {placeWords(change)}: {figureWords[change.figure]}{' '}
            <FigureLink {...opened(change, place.version - 1)} count={change.before} /> →{' '}
            <strong>
              <FigureLink {...opened(change, place.version)} count={change.after} />
            </strong>
          </li>
        ))}
      </ul>
      {duties.length > 0 && <p>Do các phần việc:</p>}
      <ul>
        {duties.map(({ assignmentId, title, agency, before, after }) => (
          <li key={assignmentId}>
            <Link to={`/duties/${assignmentId}`}>{title}</Link> ({agency}): {sideWords(before)} → {sideWords(after)}
          </li>
        ))}
      </ul>
      <ul>
        {reasons.map(({ assignmentId, title, agency, before, after }) => (
          <li key={assignmentId}>
            Nguyên nhân chậm của <Link to={`/duties/${assignmentId}`}>{title}</Link> ({agency}): {before ?? 'chưa nêu'}{' '}
            → <strong>{after ?? 'chưa nêu'}</strong>
          </li>
        ))}
        {targets.map(({ text, before, after }) => (
          <li key={text}>
            Kết quả đo “{text}”: {before ?? '–'} → <strong>{after ?? '–'}</strong>
          </li>
        ))}
        {paragraphs.map(({ area, topic }) => (
          <li key={`${area}|${topic}`}>
            Đoạn văn {area ? `lĩnh vực ${area}` : 'chung'}: {topicWords[topic as SummaryTopic] ?? topic}
          </li>
        ))}
      </ul>
    </>
  );
}

function placeWords({ of, name }: FigureChange): string {
  if (of === 'whole') return 'Chung';
  return of === 'area' ? `Lĩnh vực ${name ?? ''}` : (name ?? '');
}

function sideWords(side: SummaryChanges['duties'][number]['before']): string {
  if (side === null) return 'không tính';
  return `${standingWords[side.standing]}${side.due ? ` (hạn ${plainDay(side.due)})` : ''}`;
}
