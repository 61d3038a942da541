import type { Tally } from '#contracts';
import { Link } from 'react-router';
import type { FigurePlace } from '../api/summaries.js';
import { figureTitle, tallyWords } from '../words/figures.js';
import { figureAddress } from './figure-address.js';

/** How everything stands, at a glance; each tile opens its list. */
export function FigureTiles({ place, asOf }: { place: FigurePlace; asOf: Tally }) {
  return (
    <div className="tiles seven">
      {tallyWords.map(({ key, label }) => (
        <Tile key={key} place={place} figure={key} label={label} count={asOf[key]} />
      ))}
    </div>
  );
}

type TileProps = { place: FigurePlace; figure: keyof Tally; label: string; count: number };

function Tile({ place, figure, label, count }: TileProps) {
  const inside = (
    <>
      <span className="tile-count">{count.toLocaleString('vi-VN')}</span>
      <span>{label}</span>
    </>
  );
  if (count === 0) return <div className="tile">{inside}</div>;
  return (
    <Link
      to={figureAddress(place, figure)}
      className={figure === 'overdue' ? 'tile red' : 'tile'}
      aria-label={`${figureTitle[figure]}: ${count}. Mở danh sách`}
    >
      {inside}
    </Link>
  );
}
