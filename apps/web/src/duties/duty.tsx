import type { AssignmentDetail } from '#contracts';
import { useParams } from 'react-router';
import { useDuty } from '../api/assignments.js';
import { Fault } from '../parts/fault.js';
import { ProgressMark, TimingMark } from '../parts/mark.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { Waiting } from '../parts/waiting.js';
import { DueDates } from './due-dates.js';
import { DutyAgencyReport } from './duty-agency-report.js';
import { DutyContributions } from './duty-contributions.js';
import { DutyDeeds } from './duty-deeds.js';
import { DutyExtensions } from './duty-extensions.js';
import { DutyFacts } from './duty-facts.js';
import { DutyHistory } from './duty-history.js';
import { DutyReminders } from './duty-reminders.js';
import { DutyReports } from './duty-reports.js';
import { LinkedWork } from './linked-work.js';

export function Duty() {
  const { dutyId = '' } = useParams();
  const duty = useDuty(dutyId);
  if (duty.isPending) return <Waiting />;
  if (!duty.data) return <Fault error={duty.error} retry={() => duty.refetch()} />;
  return <OpenDuty duty={duty.data} />;
}

function OpenDuty({ duty }: { duty: AssignmentDetail }) {
  return (
    <Page title={duty.title} lead={<DutyLead duty={duty} />}>
      <div className="duty-columns">
        <div className="stack">
          <DutyDeeds duty={duty} />
          <DueDates duty={duty} />
          <DutyAgencyReport duty={duty} />
          <DutyReports duty={duty} />
          <DutyContributions dutyId={duty.id} />
          <LinkedWork dutyId={duty.id} />
          <DutyExtensions duty={duty} />
          <DutyReminders dutyId={duty.id} />
        </div>
        <div className="stack">
          <DutyFacts duty={duty} />
          <Panel title="Quá trình thực hiện">
            <DutyHistory lines={duty.history} />
          </Panel>
        </div>
      </div>
    </Page>
  );
}

function DutyLead({ duty }: { duty: AssignmentDetail }) {
  return (
    <span className="row">
      <ProgressMark progress={duty.progress} />
      <TimingMark timing={duty.timing} />
      <span>{duty.agencyName}</span>
    </span>
  );
}
