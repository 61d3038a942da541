import type { AskCompilationBody, Compilation } from '#contracts';
import { App, Button, type ButtonProps, Progress } from 'antd';
import { useEffect, useState } from 'react';
import {
  compiledFile,
  isUnderWay,
  useAskCompilation,
  useCancelCompilation,
  useCompilation,
  useLookForOpen,
  useOpenCompilations,
} from '../api/compilations.js';
import { wordsOf } from '../api/refusal.js';
import { isSamePaper } from './same-paper.js';

interface Props {
  paper: AskCompilationBody;
  /** On the button. */
  label: string;
  type?: ButtonProps['type'];
}

/** A button that has a paper compiled, shows how far it is, and fetches the file when it is there; one under way from before is followed on. */
export function CompiledPaper({ paper, label, type }: Props) {
  const { message } = App.useApp();
  const ask = useAskCompilation();
  const [compilation, follow] = useFollowed(paper);
  const order = () =>
    ask.mutate(paper, { onSuccess: ({ id }) => follow(id), onError: (error) => void message.error(wordsOf(error)) });
  if (compilation && isUnderWay(compilation)) return <UnderWay label={label} compilation={compilation} />;
  return (
    <Button type={type} loading={ask.isPending} onClick={order}>
      {label}
    </Button>
  );
}

/** The paper as it stands while it is followed; at its end it is fetched, or why not is said, once. */
function useFollowed(paper: AskCompilationBody): [Compilation | undefined, (id: string) => void] {
  const { message } = App.useApp();
  const lookForOpen = useLookForOpen();
  const [asked, follow] = useState<{ id: string; paper: AskCompilationBody } | null>(null);
  const open = useOpenCompilations();
  const mine = asked && isSamePaper(asked.paper, paper) ? asked.id : null;
  const id = mine ?? open.data?.find((each) => isSamePaper(each, paper))?.id ?? null;
  const { data } = useCompilation(id);
  useEffect(() => {
    if (!data || isUnderWay(data)) return;
    follow(null);
    lookForOpen();
    if (data.state === 'done') fetchFile(data.id);
    else if (data.state === 'failed') void message.error(data.error ?? data.step);
  }, [data, message, lookForOpen]);
  return [data, (asking) => follow({ id: asking, paper })];
}

function UnderWay({ label, compilation }: { label: string; compilation: Compilation }) {
  const cancel = useCancelCompilation();
  const { id, step, percent, mine } = compilation;
  return (
    <div className="compiling" role="group" aria-label={label}>
      <div className="compiling-words">
        <span>{label}</span>
        <span className="quiet" role="status">
          {step}
        </span>
      </div>
      <Progress percent={percent} size="small" aria-label={`${label}: ${String(percent)}%`} />
      {mine && (
        <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate(id)}>
          Hủy
        </Button>
      )}
    </div>
  );
}

function fetchFile(id: string): void {
  const link = document.createElement('a');
  link.href = compiledFile(id);
  link.download = '';
  link.click();
}
