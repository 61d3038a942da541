import { PaperClipOutlined } from '@ant-design/icons';
import type { Contribution } from '#contracts';
import { contributionFileAddress } from '../api/contributions.js';
import { Mark } from '../parts/mark.js';
import { contributionWords } from '../words/contributions.js';
import { instant, shortDay } from '../words/local-day.js';
import { daysLeftWords } from '../words/standing.js';

export function ContributionMark({ contribution }: { contribution: Contribution }) {
  const { label, tone } = contributionWords(contribution);
  return <Mark tone={tone}>{label}</Mark>;
}

export function ContributionState({ contribution }: { contribution: Contribution }) {
  return (
    <>
      <ContributionMark contribution={contribution} />
      <ContributionNote contribution={contribution} />
    </>
  );
}

/** The day of the contribution; the lead's own is another. */
export function ContributionDay({ contribution: { due, daysLeft } }: { contribution: Contribution }) {
  const words = daysLeft === null ? null : daysLeftWords(daysLeft);
  return (
    <span className="nowrap">
      <time dateTime={due}>{shortDay(due)}</time>
      {words && <span className={`block ${(daysLeft ?? 0) < 0 ? 'late' : 'quiet'}`}>{words}</span>}
    </span>
  );
}

/** What was said when it was given or waived. */
export function ContributionNote({ contribution }: { contribution: Contribution }) {
  const { id, note, evidenceFileId, evidenceFileName, settledAt, settledByName } = contribution;
  if (settledAt === null) return null;
  return (
    <span className="block quiet small">
      {note && <span className="block prewrap">{note}</span>}
      {evidenceFileId && (
        <a href={contributionFileAddress(id)} download className="block">
          <PaperClipOutlined /> {evidenceFileName ?? 'Tệp kèm theo'}
        </a>
      )}
      {instant(settledAt)}
      {settledByName && ` · ${settledByName}`}
    </span>
  );
}
