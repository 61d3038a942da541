import type { PlanQuestion, PlanTask, SettleAnswer } from '#contracts';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { questionTitle } from '../../words/questions.js';
import { DeadlineAnswer } from './deadline-answer.js';
import { ExcludeRow } from './exclude-row.js';
import { LeadAnswer } from './lead-answer.js';
import { asValue } from './leads-answer.js';
import { answerWith, leadsAnswerOf } from './question-answer.js';
import { QuestionRows } from './question-rows.js';

interface Props {
  question: PlanQuestion;
  /** The rows that raise it. */
  tasks: PlanTask[];
  planYear: number;
  busy: boolean;
  onAnswer: (answer: SettleAnswer) => void;
  onOpenRow: (taskId: string) => void;
}

/** One question with the answers that lie near, the rows it is about, and the ways to answer otherwise. */
export function QuestionCard({ question, tasks, planYear, busy, onAnswer, onOpenRow }: Props) {
  const [leads, setLeads] = useState(() => firstLeads(question, tasks));
  const answer = (given: SettleAnswer) => onAnswer(leadsAnswerOf(question, given));
  const about = question.field === 'row' ? ['deadline', 'lead'] : [question.field];
  return (
    <article className="panel tone-waiting" aria-busy={busy} aria-label="Câu hỏi">
      <QuestionHead question={question} />
      <NearAnswers question={question} busy={busy} onAnswer={onAnswer} />
      <QuestionRows tasks={tasks} onOpenRow={onOpenRow} />
      {about.includes('deadline') && (
        <DeadlineAnswer planYear={planYear} printed={question.subject} busy={busy} onAnswer={answer} />
      )}
      {about.includes('lead') && <LeadAnswer chosen={leads} onChoose={setLeads} busy={busy} onAnswer={answer} />}
      <div className="deeds answer-foot">
        <ExcludeRow busy={busy} onAnswer={answer} rows={tasks.length} />
      </div>
    </article>
  );
}

/** A name in question starts from nothing; otherwise from what was read. */
function firstLeads(question: PlanQuestion, tasks: PlanTask[]): string[] {
  const [only, ...others] = tasks;
  return question.subject === null && only && others.length === 0 ? only.leads.map(asValue) : [];
}

function QuestionHead({ question }: { question: PlanQuestion }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [question.key]);
  const title = questionTitle(question);
  return (
    <header className="panel-head">
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {title !== question.message && <span className="quiet">{question.message}</span>}
      </div>
    </header>
  );
}

function NearAnswers({ question, busy, onAnswer }: Pick<Props, 'question' | 'busy' | 'onAnswer'>) {
  const { candidates, confirmable, taskIds } = question;
  if (candidates.length === 0 && !confirmable) return null;
  const forAll = taskIds.length > 1 ? ` (cả ${taskIds.length} dòng)` : '';
  return (
    <div className="row near-answers" role="group" aria-label="Câu trả lời gợi ý">
      {confirmable && (
        <Button type="primary" loading={busy} onClick={() => onAnswer({ confirm: true })}>
          <kbd>Enter</kbd> Đúng như đã đọc{forAll}
        </Button>
      )}
      {candidates.map((candidate, index) => (
        <Button key={candidate.label} disabled={busy} onClick={() => onAnswer(answerWith(question, candidate))}>
          {index < 9 && <kbd>{index + 1}</kbd>} {candidate.label}
          {forAll}
        </Button>
      ))}
    </div>
  );
}
