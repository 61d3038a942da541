import type { Tally } from '#contracts';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { FigurePlace } from '../../api/summaries.js';
import { usePrinting } from '../../parts/use-printing.js';
import { rateWords, settledOf } from '../../words/figures.js';
import { figureAddress, type Part } from '../figure-address.js';
import { RateFigure } from '../figure-link.js';

export interface RateBar {
  name: string;
  /** Null: the report it comes from cannot be opened any more. */
  place: FigurePlace | null;
  part?: Part;
  rate: number | null;
  /** Whose share of what has come due it is. */
  of: readonly ['done' | 'doneOnTime', number];
  asOf: Tally;
}

/** As many as a page shows well; the rest on demand. */
const SHOWN_AT_FIRST = 12;

/** Shares as lengths of one scale of 0 to 100 %. */
export function RateBars({ title, bars }: { title: ReactNode; bars: RateBar[] }) {
  const [whole, setWhole] = useState(false);
  const printing = usePrinting();
  const shown = whole || printing ? bars : bars.slice(0, SHOWN_AT_FIRST);
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <ul className="chart-bars rates">
        {shown.map((bar) => (
          <li key={bar.name}>
            <span className="chart-name">{bar.name}</span>
            <span className="chart-bar">
              <Length bar={bar} />
            </span>
            <span className="chart-figure">
              <RateFigure
                place={bar.place}
                rate={bar.rate}
                of={bar.of}
                by={['settled', settledOf(bar.asOf)]}
                part={bar.part}
              />
            </span>
          </li>
        ))}
      </ul>
      {bars.length > shown.length && (
        <Button type="link" onClick={() => setWhole(true)}>
          Hiện đủ {bars.length}
        </Button>
      )}
    </figure>
  );
}

function Length({ bar: { name, place, part, rate, of } }: { bar: RateBar }) {
  if (rate === null || rate === 0) return null;
  const style = { width: `${100 * rate}%` };
  if (place === null) return <span className="piece rate" style={style} />;
  const words = `${name}: ${rateWords(rate)}`;
  return (
    <Link
      to={figureAddress(place, of[0], part)}
      className="piece rate"
      style={style}
      aria-label={words}
      title={words}
    />
  );
}
