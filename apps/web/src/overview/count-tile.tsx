import { Link } from 'react-router';
import type { Tone } from '../words/standing.js';
import { useListScope } from './use-list-scope.js';

interface Props {
  label: string;
  count: number;
  tone: Tone;
  to: string;
}

/** A number that opens the list behind it. Nothing to do reads calm, whatever its tone. */
export function CountTile({ label, count, tone, to }: Props) {
  const scoped = useListScope();
  return (
    <Link
      to={scoped(to)}
      className={`tile ${count > 0 ? tone : 'grey'}`}
      aria-label={`${label}: ${count}. Mở danh sách`}
    >
      <span className="tile-count">{count}</span>
      <span className="tile-label">{label}</span>
    </Link>
  );
}
