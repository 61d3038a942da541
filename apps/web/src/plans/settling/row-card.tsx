import type { DoubtCandidate, PlanTask, SettleAnswer } from '#contracts';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { taskTitle } from '../task-title.js';
import { DeadlineAnswer } from './deadline-answer.js';
import { DoubtList } from './doubt-list.js';
import { ExcludeRow } from './exclude-row.js';
import { LeadAnswer } from './lead-answer.js';
import { asLead, asValue, settlesAtOnce, withCandidate } from './leads-answer.js';
import { PrintedRow } from './printed-row.js';
import { isConfirmable } from './queue.js';

interface Props {
  task: PlanTask;
  planYear: number;
  busy: boolean;
  onAnswer: (task: PlanTask, answer: SettleAnswer) => void;
  onStep: (by: 1 | -1) => void;
}

/** One row: what is in doubt first, then the row as printed beside what was read, then the ways to answer. */
export function RowCard({ task, planYear, busy, onAnswer, onStep }: Props) {
  const [leads, setLeads] = useState(() => task.leads.map(asValue));
  const answer = (given: SettleAnswer) => onAnswer(task, given);
  const choose = ({ lead, deadlineCandidate, due, deadlineText }: DoubtCandidate) => {
    if (deadlineText !== undefined) return answer({ deadlineText });
    if (!lead) return answer(deadlineCandidate === null ? { due } : { deadlineCandidate });
    const chosen = withCandidate(leads, lead);
    setLeads(chosen);
    if (settlesAtOnce(task)) answer({ leads: chosen.map(asLead) });
  };
  return (
    <article className="panel tone-waiting" aria-busy={busy} aria-label={`Dòng ${task.row ?? task.position}`}>
      <RowHead task={task} onStep={onStep} />
      <DoubtList doubts={task.doubts} busy={busy} onChoose={choose} />
      <PrintedRow task={task} />
      <DeadlineAnswer planYear={planYear} printed={task.deadlineText} busy={busy} onAnswer={answer} />
      <LeadAnswer chosen={leads} onChoose={setLeads} busy={busy} onAnswer={answer} />
      <div className="deeds answer-foot">
        {isConfirmable(task) && (
          <Button type="primary" loading={busy} onClick={() => answer({ confirm: true })}>
            Đúng như đã đọc
          </Button>
        )}
        <ExcludeRow busy={busy} onAnswer={answer} />
      </div>
    </article>
  );
}

function RowHead({ task, onStep }: { task: PlanTask; onStep: (by: 1 | -1) => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const [first, last] = [task.lines[0], task.lines.at(-1)];
  const lines = first === last ? `dòng ${first}` : `các dòng ${first}–${last}`;
  return (
    <header className="panel-head">
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {taskTitle(task)}
        </h2>
        <span className="quiet small">
          Số thứ tự {task.row ?? task.position}
          {first !== undefined && ` · ở ${lines} của văn bản`}
        </span>
      </div>
      <div className="row">
        <Button size="small" onClick={() => onStep(-1)}>
          Dòng trước
        </Button>
        <Button size="small" onClick={() => onStep(1)}>
          Dòng sau
        </Button>
      </div>
    </header>
  );
}
