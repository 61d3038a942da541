import type { PlanQuestion } from '#contracts';
import { useEffect, useRef } from 'react';
import { questionTitle } from '../../words/questions.js';

interface Props {
  questions: PlanQuestion[];
  currentKey: string;
  onOpen: (key: string) => void;
}

/** What is still to be answered, each thing once. */
export function QuestionList({ questions, currentKey, onOpen }: Props) {
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
            <span className="quiet small">{question.taskIds.length} dòng</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
