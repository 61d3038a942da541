import type { Contribution as OneContribution } from '#contracts';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useContribution } from '../api/contributions.js';
import { Fault } from '../parts/fault.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { Waiting } from '../parts/waiting.js';
import { contributionWords } from '../words/contributions.js';
import { fullDay } from '../words/local-day.js';
import { daysLeftWords } from '../words/standing.js';
import { ContributionMark, ContributionNote } from './contribution-standing.js';
import { GiveContribution } from './give-contribution.js';
import { WaiveContribution } from './waive-contribution.js';

/** Where the link of a letter leads. */
export function Contribution() {
  const { contributionId = '' } = useParams();
  const found = useContribution(contributionId);
  if (found.isPending) return <Waiting />;
  if (!found.data) return <Fault error={found.error} retry={() => found.refetch()} />;
  return <OpenContribution contribution={found.data} />;
}

function OpenContribution({ contribution }: { contribution: OneContribution }) {
  const { id, title, agencyName, leadName, actions } = contribution;
  return (
    <Page
      title={title}
      lead={
        <span className="row">
          <ContributionMark contribution={contribution} />
          <span>Phối hợp với {leadName}</span>
        </span>
      }
      actions={<Link to="/contributions">Mọi việc phối hợp</Link>}
    >
      <Panel title="Việc phối hợp">
        <ContributionFacts contribution={contribution} />
        <div className="deeds">
          {actions.includes('give') && <GiveContribution contributionId={id} leadName={leadName} />}
          {actions.includes('waive') && <WaiveContribution contributionId={id} agencyName={agencyName} />}
        </div>
      </Panel>
    </Page>
  );
}

function ContributionFacts({ contribution }: { contribution: OneContribution }) {
  const { agencyName, leadName, leadDue, due, daysLeft, deliverable, planId, planYear, row } = contribution;
  const left = daysLeft === null ? '' : ` (${daysLeftWords(daysLeft) ?? ''})`;
  return (
    <dl className="facts">
      <Fact name="Ngày phối hợp">
        {fullDay(due)}
        {left}
      </Fact>
      <Fact name="Cơ quan phối hợp">{agencyName}</Fact>
      <Fact name="Cơ quan chủ trì">
        {leadName}
        {leadDue && `, hạn ${fullDay(leadDue)}`}
      </Fact>
      {deliverable && <Fact name="Sản phẩm, kết quả">{deliverable}</Fact>}
      {contribution.settledAt && (
        <Fact name={contributionWords(contribution).label}>
          <ContributionNote contribution={contribution} />
        </Fact>
      )}
      <Fact name="Nguồn">
        <Link to={`/plans/${planId}`}>
          Kế hoạch năm {planYear}
          {row ? `, dòng ${row}` : ''}
        </Link>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
