import type { Doubt, DoubtCandidate, PlanTask, SettleAnswer } from '#contracts';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { DeadlineAnswer } from './deadline-answer.js';
import { ExcludeRow } from './exclude-row.js';
import { LeadAnswer } from './lead-answer.js';
import { PrintedRow } from './printed-row.js';
import { taskTitle } from '../task-title.js';

interface Props {
  task: PlanTask;
  planYear: number;
  busy: boolean;
  onAnswer: (task: PlanTask, answer: SettleAnswer) => void;
  onStep: (by: 1 | -1) => void;
}

/** One row: what is in doubt first, then the row as printed beside what was read, then the ways to answer. */
export function RowCard({ task, planYear, busy, onAnswer, onStep }: Props) {
  const answer = (given: SettleAnswer) => onAnswer(task, given);
  const confirmable = task.doubts.length > 0 && task.doubts.every((doubt) => doubt.confirmable);
  return (
    <article className="panel waiting" aria-busy={busy} aria-label={`Dòng ${task.row ?? task.position}`}>
      <RowHead task={task} onStep={onStep} />
      <Doubts doubts={task.doubts} busy={busy} onAnswer={answer} />
      <PrintedRow task={task} />
      <DeadlineAnswer planYear={planYear} printed={task.deadlineText} busy={busy} onAnswer={answer} />
      <LeadAnswer busy={busy} onAnswer={answer} />
      <div className="deeds answer-foot">
        {confirmable && (
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
  useEffect(() => heading.current?.focus(), []);
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

interface DoubtsProps {
  doubts: Doubt[];
  busy: boolean;
  onAnswer: (answer: SettleAnswer) => void;
}

function Doubts({ doubts, busy, onAnswer }: DoubtsProps) {
  if (doubts.length === 0) return <p className="situation quiet">Dòng này đã rõ; vẫn có thể sửa trước khi công bố.</p>;
  return (
    <ul className="doubts" aria-label="Điều cần xem lại">
      {doubts.map((doubt) => (
        <li key={`${doubt.code}-${doubt.message}`}>
          {doubt.message}
          <div className="row">
            {doubt.candidates.map((candidate) => (
              <Button key={candidate.label} disabled={busy} onClick={() => onAnswer(answerFrom(candidate))}>
                {candidate.label}
              </Button>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

function answerFrom({ lead, deadlineCandidate, due }: DoubtCandidate): SettleAnswer {
  if (lead) return { leads: [{ kind: lead.kind, id: lead.id }] };
  return deadlineCandidate === null ? { due } : { deadlineCandidate };
}
