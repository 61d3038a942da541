import type { Figure } from '#contracts';
import { Link } from 'react-router';
import type { FigurePlace } from '../api/summaries.js';
import { figureTitle, partWords, rateWords } from '../words/figures.js';
import { figureAddress, type Part } from './figure-address.js';

interface Props {
  /** Null: the report it comes from cannot be named any more, the figure stands alone. */
  place: FigurePlace | null;
  figure: Figure['figure'];
  part?: Part;
  count: number;
  className?: string;
}

/** A figure that opens what it counts. */
export function FigureLink({ place, figure, part, count, className }: Props) {
  if (count === 0) return <span className="quiet">0</span>;
  const words = count.toLocaleString('vi-VN');
  if (place === null) return <span className={className}>{words}</span>;
  return (
    <Link
      to={figureAddress(place, figure, part)}
      className={className}
      aria-label={`${figureTitle[figure]}${partWords(part)}: ${words}`}
    >
      {words}
    </Link>
  );
}

interface RateProps {
  place: FigurePlace | null;
  rate: number | null;
  /** What was divided, by what. */
  of: readonly [figure: Figure['figure'], count: number];
  by: readonly [figure: Figure['figure'], count: number];
  part?: Part;
}

/** A rate with what it was made of: no percentage stands without its base. */
export function RateFigure({ place, rate, of: [of, part], by: [by, base], part: where }: RateProps) {
  if (rate === null) return <span className="quiet">–</span>;
  return (
    <span className="nowrap">
      <strong>{rateWords(rate)}</strong>{' '}
      <span className="small">
        (<FigureLink place={place} figure={of} count={part} part={where} />/
        <FigureLink place={place} figure={by} count={base} part={where} />)
      </span>
    </span>
  );
}
