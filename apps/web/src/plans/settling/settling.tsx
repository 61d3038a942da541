import type { PlanDetail, PlanTask, SettleAnswer } from '#contracts';
import { App, Button, Progress, Result } from 'antd';
import { useRef, type KeyboardEvent } from 'react';
import { useSearchParams } from 'react-router';
import { useQuestions, useSettleTask } from '../../api/plans.js';
import { Fault } from '../../parts/fault.js';
import { commandOf } from './keys.js';
import { isConfirmable, isOpen, nextOpen, queueOf, stepFrom } from './queue.js';
import { Waiting } from '../../parts/waiting.js';
import { Questions } from './questions.js';
import { RowCard } from './row-card.js';
import { RowQueue } from './row-queue.js';

interface Props {
  plan: PlanDetail;
  openTab: (tab: string) => void;
}

/** Questions first; a row opened by hand is settled by itself. */
export function Settling({ plan, openTab }: Props) {
  const [search, setSearch] = useSearchParams();
  const questions = useQuestions(plan.id);
  if (search.get('row')) return <SettlingRows plan={plan} openTab={openTab} />;
  if (questions.isPending) return <Waiting />;
  if (!questions.data) return <Fault error={questions.error} retry={() => questions.refetch()} />;
  if (questions.data.items.length === 0) return <AllSettled onPublish={() => openTab('publish')} />;
  return (
    <Questions
      plan={plan}
      questions={questions.data.items}
      onOpenRow={(row) => setSearch({ tab: 'settle', row }, { replace: true })}
    />
  );
}

function SettlingRows({ plan, openTab }: Props) {
  const settling = useSettling(plan);
  const { queue, current, settle } = settling;
  if (!current) return <AllSettled onPublish={() => openTab('publish')} />;
  return (
    <section className="settling" aria-label="Xử lý từng dòng" onKeyDown={settling.onKeyDown} ref={settling.region}>
      <div className="settling-side">
        <Remaining plan={plan} />
        <Button size="small" onClick={() => settling.open(null)}>
          Về các câu hỏi
        </Button>
        <RowQueue queue={queue} currentId={current.id} onOpen={settling.open} />
        <p className="quiet small shortcuts">
          Phím tắt: <kbd>j</kbd> dòng sau, <kbd>k</kbd> dòng trước, <kbd>Enter</kbd> đúng như đã đọc.
        </p>
      </div>
      <div className="stack">
        <Fault error={settle.error} />
        <RowCard
          key={current.id}
          task={current}
          planYear={plan.planYear}
          busy={settle.isPending}
          onAnswer={settling.answer}
          onStep={settling.step}
        />
      </div>
    </section>
  );
}

function useSettling(plan: PlanDetail) {
  const [search, setSearch] = useSearchParams();
  const { message } = App.useApp();
  const region = useRef<HTMLElement>(null);
  const settle = useSettleTask(plan.id);
  const opened = search.get('row');
  const queue = queueOf(plan.taskList, opened);
  const current = queue.find((task) => task.id === opened) ?? queue[0] ?? null;

  const open = (taskId: string | null) => {
    settle.reset();
    setSearch(taskId ? { tab: 'settle', row: taskId } : { tab: 'settle' }, { replace: true });
  };
  const step = (by: 1 | -1) => open(stepFrom(queue, current?.id ?? null, by)?.id ?? null);
  const answer = (task: PlanTask, given: SettleAnswer) =>
    settle.mutate(
      { taskId: task.id, answer: given },
      {
        onSuccess: (settled) => {
          if (isOpen(settled)) return;
          void message.success(settled.excluded ? 'Đã bỏ dòng này.' : 'Đã xử lý xong dòng này.', 1.5);
          open(nextOpen(plan.taskList, settled)?.id ?? null);
        },
      },
    );
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const command = commandOf(event);
    if (!command || !current || settle.isPending) return;
    event.preventDefault();
    if (command === 'next') step(1);
    if (command === 'previous') step(-1);
    if (command === 'confirm' && isConfirmable(current)) {
      answer(current, { confirm: true });
    }
  };
  return { region, queue, current, settle, open, step, answer, onKeyDown };
}

function Remaining({ plan }: { plan: PlanDetail }) {
  const open = plan.taskList.filter(isOpen).length;
  const done = plan.taskList.length - open;
  return (
    <div role="status">
      <strong>{open > 0 ? `Còn ${open} dòng` : 'Không còn dòng nào'}</strong>
      <span className="quiet"> trên {plan.taskList.length} dòng</span>
      <Progress
        percent={Math.round((100 * done) / Math.max(plan.taskList.length, 1))}
        showInfo={false}
        size="small"
        aria-label="Tỷ lệ dòng đã rõ"
      />
    </div>
  );
}

function AllSettled({ onPublish }: { onPublish: () => void }) {
  return (
    <Result
      status="success"
      title="Không còn dòng nào cần xử lý"
      subTitle="Muốn sửa một dòng đã rõ, mở dòng đó trong “Mọi dòng”."
      extra={
        <Button type="primary" onClick={onPublish}>
          Xem trước khi công bố
        </Button>
      }
    />
  );
}
