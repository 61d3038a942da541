import type { BulkAnswerResult, PlanDetail, PlanQuestion, SettleAnswer } from '#contracts';
import { Alert, App, Progress } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useBulkAnswer } from '../../api/plans.js';
import { Fault } from '../../parts/fault.js';
import { ContinuousRows } from './continuous-rows.js';
import { commandOf } from './keys.js';
import { answerWith } from './question-answer.js';
import { QuestionCard } from './question-card.js';
import { QuestionList } from './question-list.js';
import { isOpen } from './queue.js';
import { Remembered } from './remembered.js';

interface Props {
  plan: PlanDetail;
  questions: PlanQuestion[];
  onOpenRow: (taskId: string) => void;
}

/** The questions of a draft, one after the other, by keyboard or by mouse. */
export function Questions({ plan, questions, onOpenRow }: Props) {
  const asking = useAsking(plan, questions);
  const { current, bulk } = asking;
  if (!current) return null;
  const rowName = (taskId: string) => {
    const task = plan.taskList.find(({ id }) => id === taskId);
    return task?.row ?? String(task?.position ?? '');
  };
  const tasks = current.taskIds.flatMap((id) => plan.taskList.find((task) => task.id === id) ?? []);
  return (
    <section className="settling" aria-label="Trả lời câu hỏi" onKeyDown={asking.onKeyDown}>
      <div className="settling-side">
        <Remaining plan={plan} questions={questions} />
        <QuestionList questions={questions} rowName={rowName} currentKey={current.key} onOpen={asking.open} />
        <Shortcuts />
        <Remembered plan={plan} questions={questions} />
        <ContinuousRows plan={plan} />
      </div>
      <div className="stack">
        <Fault error={bulk.error} />
        <Refused result={bulk.data} />
        <QuestionCard
          key={current.key}
          question={current}
          tasks={tasks}
          planYear={plan.planYear}
          busy={bulk.isPending}
          onAnswer={asking.answer}
          onOpenRow={onOpenRow}
        />
      </div>
    </section>
  );
}

function useAsking(plan: PlanDetail, questions: PlanQuestion[]) {
  const { message } = App.useApp();
  const bulk = useBulkAnswer(plan.id);
  const [place, setPlace] = useState<{ key: string; at: number }>({ key: '', at: 0 });
  const found = questions.findIndex(({ key }) => key === place.key);
  // Once a question is answered, the one that stood after it has moved to its place.
  const at = found >= 0 ? found : Math.min(place.at, questions.length - 1);
  const current = questions[at];

  const open = (key: string) => {
    bulk.reset();
    setPlace({ key, at: questions.findIndex((question) => question.key === key) });
  };
  const step = (by: 1 | -1) => {
    const next = questions[Math.min(Math.max(at + by, 0), questions.length - 1)];
    if (next) open(next.key);
  };
  const answer = (given: SettleAnswer) => {
    if (!current || bulk.isPending) return;
    setPlace({ key: current.key, at });
    bulk.mutate(
      { rows: { taskIds: current.taskIds }, answer: given },
      {
        onSuccess: ({ rows }) =>
          void message.success(`Đã trả lời cho ${rows.filter(({ ok }) => ok).length} dòng.`, 1.5),
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const command = commandOf(event);
    if (!command || !current || bulk.isPending) return;
    event.preventDefault();
    if (command === 'next') step(1);
    else if (command === 'previous') step(-1);
    else if (command === 'write') event.currentTarget.querySelector<HTMLElement>('.answer input')?.focus();
    else if (command === 'confirm') void (current.confirmable && answer({ confirm: true }));
    else {
      const candidate = current.candidates[command.choose - 1];
      if (candidate) answer(answerWith(current, candidate));
    }
  };
  return { current, bulk, open, answer, onKeyDown };
}

function Remaining({ plan, questions }: { plan: PlanDetail; questions: PlanQuestion[] }) {
  const open = plan.taskList.filter(isOpen).length;
  const total = Math.max(plan.taskList.length, 1);
  return (
    <div role="status">
      <strong>Còn {questions.length} câu hỏi</strong>
      <span className="quiet">
        {' '}
        về {open} trên {plan.taskList.length} dòng
      </span>
      <Progress
        percent={Math.round((100 * (total - open)) / total)}
        showInfo={false}
        size="small"
        aria-label="Tỷ lệ dòng đã rõ"
      />
    </div>
  );
}

function Shortcuts() {
  return (
    <p className="quiet small shortcuts">
      <kbd>j</kbd> <kbd>k</kbd> câu sau, câu trước · <kbd>1</kbd>–<kbd>9</kbd> chọn gợi ý · <kbd>Enter</kbd> đúng như đã
      đọc · <kbd>e</kbd> tự ghi
    </p>
  );
}

function Refused({ result }: { result: BulkAnswerResult | undefined }) {
  const refused = result?.rows.filter(({ ok }) => !ok) ?? [];
  if (refused.length === 0) return null;
  const lines = refused.map(({ taskId, row, position, message }) => (
    <li key={taskId}>
      Dòng {row ?? position}: {message}
    </li>
  ));
  return <Alert type="warning" showIcon title="Có dòng chưa nhận câu trả lời" description={<ul>{lines}</ul>} />;
}
