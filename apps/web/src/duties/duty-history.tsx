import type { HistoryLine } from '#contracts';
import { Timeline } from 'antd';
import { historyWords } from '../words/history.js';
import { instant } from '../words/local-day.js';
import type { Tone } from '../words/standing.js';

const dots: Record<Tone, string> = { grey: 'gray', blue: 'blue', red: 'red', amber: '#b36b00', green: 'green' };

/** Who, when, why: the newest on top. */
export function DutyHistory({ lines }: { lines: HistoryLine[] }) {
  if (lines.length === 0) return <p className="quiet">Chưa có hoạt động nào.</p>;
  const newestFirst = [...lines].sort((one, other) => other.at.localeCompare(one.at));
  return (
    <Timeline
      items={newestFirst.map((line, index) => ({
        key: `${line.at}-${index}`,
        color: dots[historyWords(line.action).tone],
        content: <Line line={line} />,
      }))}
    />
  );
}

function Line({ line }: { line: HistoryLine }) {
  return (
    <>
      <div>{historyWords(line.action).label}</div>
      {line.reason && <div className="prewrap">{line.reason}</div>}
      <div className="quiet small">
        {instant(line.at)}
        {line.byName && ` · ${line.byName}`}
      </div>
    </>
  );
}
