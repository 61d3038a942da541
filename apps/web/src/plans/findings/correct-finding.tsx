import type { FindingDecision, PlanFinding, ReportPeriod } from '#contracts';
import { Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { reportPeriods } from '../../words/findings.js';
import { useLeadOptions } from '../settling/lead-answer.js';
import { asLead, asValue } from '../settling/leads-answer.js';

interface Props {
  finding: PlanFinding;
  busy: boolean;
  onConfirm: (decision: FindingDecision) => void;
}

/** Who, when, for which windows: put right by hand. */
export function CorrectFinding({ finding, busy, onConfirm }: Props) {
  const ids = { leads: useId(), deadline: useId(), periods: useId() };
  const options = useLeadOptions();
  const isRegime = finding.kind === 'regime';
  const [leads, setLeads] = useState(() => finding.leads.map(asValue));
  const [deadlineText, setDeadlineText] = useState('');
  const [periods, setPeriods] = useState<ReportPeriod[]>(finding.periods.filter((period) => period !== 'ad-hoc'));
  const confirm = () =>
    onConfirm({
      decision: 'confirm',
      ...(leads.length > 0 && { leads: leads.map(asLead) }),
      ...(deadlineText.trim() && { deadlineText: deadlineText.trim() }),
      ...(isRegime && periods.length > 0 && { periods }),
    });
  return (
    <div className="answer" role="group" aria-label="Sửa rồi nhận">
      <div>
        <label htmlFor={ids.leads}>Cơ quan phải làm</label>
        <Select id={ids.leads} mode="multiple" value={leads} onChange={setLeads} options={options} />
      </div>
      <div>
        <label htmlFor={ids.deadline}>{isRegime ? 'Hạn nộp, bằng lời' : 'Thời hạn, bằng lời'}</label>
        <Input
          id={ids.deadline}
          value={deadlineText}
          placeholder={
            finding.deadlineText || (isRegime ? 'ví dụ: trước ngày 15 của tháng cuối quý' : 'ví dụ: trước ngày 15/01')
          }
          onChange={(event) => setDeadlineText(event.target.value)}
        />
      </div>
      {isRegime && (
        <div>
          <label htmlFor={ids.periods}>Kỳ báo cáo</label>
          <Select id={ids.periods} mode="multiple" value={periods} onChange={setPeriods} options={reportPeriods} />
        </div>
      )}
      <div>
        <Button type="primary" disabled={busy} onClick={confirm}>
          Nhận với nội dung đã sửa
        </Button>
      </div>
    </div>
  );
}
