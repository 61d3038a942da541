import { progressWords, timingWords, type Tone } from '../words/standing.js';
import type { Overview } from '#contracts';
import { Link } from 'react-router';
import { Mark } from '../parts/mark.js';
import { Panel } from '../parts/panel.js';
import { useListScope } from './use-list-scope.js';

interface Line {
  key: string;
  label: string;
  tone: Tone;
  count: number;
}

/** Both axes as officials speak of them; each adds up to the total. */
export function StandingTable({ counts }: { counts: Overview }) {
  return (
    <Panel title="Tình hình thực hiện">
      <div className="two-columns">
        <Axis
          name="Theo tiến độ"
          filter="progress"
          lines={linesOf(progressWords, counts.progress)}
          total={counts.total}
        />
        <Axis name="Theo thời hạn" filter="timing" lines={linesOf(timingWords, counts.timing)} total={counts.total} />
      </div>
    </Panel>
  );
}

function linesOf<K extends string>(
  words: Record<K, { label: string; tone: Tone }>,
  counts: Partial<Record<K, number>>,
): Line[] {
  return (Object.keys(words) as K[]).map((key) => ({ key, ...words[key], count: counts[key] ?? 0 }));
}

function Axis({ name, filter, lines, total }: { name: string; filter: string; lines: Line[]; total: number }) {
  const scoped = useListScope();
  return (
    <table className="axis">
      <caption>{name}</caption>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">
              <Mark tone={line.tone}>{line.label}</Mark>
            </th>
            <td className="bar-cell" aria-hidden>
              <span className={`bar ${line.tone}`} style={{ width: `${total ? (100 * line.count) / total : 0}%` }} />
            </td>
            <td className="number">
              {line.count > 0 ? (
                <Link to={scoped(`/duties?${filter}=${line.key}`)}>{line.count}</Link>
              ) : (
                <span className="quiet">0</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
