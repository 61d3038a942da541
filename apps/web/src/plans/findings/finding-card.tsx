import type { FindingDecision, PlanDetail, PlanFinding } from '#contracts';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useDecideFindings } from '../../api/plans.js';
import { Fault } from '../../parts/fault.js';
import { Mark } from '../../parts/mark.js';
import { deadlineInWords } from '../../words/deadlines.js';
import { plainDay } from '../../words/local-day.js';
import { findingStatus, periodsInWords, targetInWords } from '../../words/findings.js';
import { CorrectFinding } from './correct-finding.js';
import { DismissFinding } from './dismiss-finding.js';

interface Props {
  finding: PlanFinding;
  plan: PlanDetail;
  editable: boolean;
}

/** A sentence as printed, what was read out of it, and what to do with it. */
export function FindingCard({ finding, plan, editable }: Props) {
  const decide = useDecideFindings(plan.id);
  const [correcting, setCorrecting] = useState(false);
  const give = (decision: FindingDecision) => decide.mutate({ ids: [finding.id], decision });
  const refused = decide.data?.refused[0];
  const { label, tone } = findingStatus[finding.status];
  return (
    <li aria-busy={decide.isPending}>
      <p className="prewrap">
        {finding.text} <span className="quiet small">(dòng {finding.lines.join(', ')})</span>
      </p>
      <Facts finding={finding} />
      <div className="row">
        <Mark tone={tone}>{label}</Mark>
        {finding.reason && <span className="quiet small">{finding.reason}</span>}
        {editable && finding.status !== 'confirmed' && finding.problems.length === 0 && (
          <Button size="small" type="primary" disabled={decide.isPending} onClick={() => give({ decision: 'confirm' })}>
            Nhận
          </Button>
        )}
        {editable && finding.kind !== 'target' && (
          <Button size="small" onClick={() => setCorrecting(!correcting)}>
            Sửa rồi nhận
          </Button>
        )}
        {editable && finding.status !== 'dismissed' && <DismissFinding busy={decide.isPending} onDismiss={give} />}
      </div>
      {finding.status !== 'confirmed' && finding.problems.length > 0 && (
        <p className="soon small">{finding.problems.join(' ')}</p>
      )}
      {correcting && <CorrectFinding finding={finding} busy={decide.isPending} onConfirm={give} />}
      {refused && <Alert type="warning" showIcon title={refused.message} />}
      <Fault error={decide.error} />
    </li>
  );
}

function Facts({ finding }: { finding: PlanFinding }) {
  const { kind, leads, who, to, periods, deadline, deadlineText, reports } = finding;
  const names = leads.length > 0 ? leads.map(({ name }) => name) : who;
  const facts = [
    kind !== 'target' && names.length > 0 && `Cơ quan: ${names.join('; ')}`,
    kind === 'duty' && deadline && `Thời hạn: “${deadlineText ?? ''}” → ${deadlineInWords(deadline)}`,
    kind === 'regime' && periods.length > 0 && `Kỳ: ${periodsInWords(periods)}`,
    kind === 'regime' && to && `Gửi: ${to}`,
    kind === 'regime' && deadlineText && `Hạn nộp: “${deadlineText}”`,
    reports.length > 0 && `Mỗi cơ quan: ${reports.map(({ name, due }) => `${name} ${plainDay(due)}`).join(', ')}`,
    kind === 'target' && `Con số: ${targetInWords(finding) ?? ''}`,
  ].filter(Boolean);
  return <p className="small">{facts.join(' · ')}</p>;
}
