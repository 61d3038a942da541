import type { PlanQuestion } from '#contracts';
import { useEffect, useRef } from 'react';
import { questionTitle } from '../../words/questions.js';

interface Props {
  questions: PlanQuestion[];
  rowName: (taskId: string) => string;
  currentKey: string;
  onOpen: (key: string) => void;
}

/** What is still to be answered, each thing once. */
export function QuestionList({ questions, rowName, currentKey, onOpen }: Props) {
  const rowsOf = ({ taskIds: [first = '', ...others] }: PlanQuestion) =>
    others.length === 0 ? `dòng ${rowName(first)}` : `${others.length + 1} dòng`;
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest' }), [currentKey]);
  return (
    <ol className="row-queue" aria-label="Các câu hỏi">
      {questions.map((question) => (
        <li key={question.key}>
          <button
            type="button"
            ref={question.key === currentKey ? current : undefined}
            aria-current={question.key === currentKey || undefined}
            onClick={() => onOpen(question.key)}
          >
            <span className="two-lines">{questionTitle(question)}</span>
            <span className="quiet small">{rowsOf(question)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
