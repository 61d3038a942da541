import type { Progress, Timing } from '#contracts';
import type { ReactNode } from 'react';
import { progressWords, timingWords, type Tone } from '../words/standing.js';

export function Mark({ tone = 'grey', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`mark ${tone}`}>{children}</span>;
}

export function ProgressMark({ progress }: { progress: Progress }) {
  const { label, tone } = progressWords[progress];
  return <Mark tone={tone}>{label}</Mark>;
}

export function TimingMark({ timing }: { timing: Timing }) {
  const { label, tone } = timingWords[timing];
  return <Mark tone={tone}>{label}</Mark>;
}
