import type { Tally } from '#contracts';
import { Link } from 'react-router';
import type { FigurePlace } from '../../api/summaries.js';
import { figureTitle, partWords, tallyWords } from '../../words/figures.js';
import { figureAddress, type Part } from '../figure-address.js';
import { FigureLink } from '../figure-link.js';

interface Bar {
  name: string;
  place: FigurePlace;
  part: Part;
  asOf: Tally;
}

type Standing = Exclude<keyof Tally, 'total'>;

const standings = tallyWords.filter((each): each is { key: Standing; label: string } => each.key !== 'total');

/** How each part stands, as shares of its own total; every piece says its number and opens it. */
export function StandingBars({ title, bars }: { title: string; bars: Bar[] }) {
  return (
    <figure className="chart">
      <figcaption>
        {title}
        <ul className="chart-key" aria-hidden>
          {standings.map(({ key, label }) => (
            <li key={key}>
              <span className={`piece ${key}`} /> {label}
            </li>
          ))}
        </ul>
      </figcaption>
      <ul className="chart-bars">
        {bars.map((bar) => (
          <li key={bar.name}>
            <span className="chart-name">{bar.name}</span>
            <span className="chart-bar">
              {standings.map(({ key }) => (
                <Piece key={key} bar={bar} standing={key} />
              ))}
            </span>
            <span className="chart-figure">
              <FigureLink place={bar.place} figure="total" part={bar.part} count={bar.asOf.total} />
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Piece({ bar: { name, place, part, asOf }, standing }: { bar: Bar; standing: Standing }) {
  const count = asOf[standing];
  if (count === 0) return null;
  const words = `${figureTitle[standing]}${partWords(part) || `, ${name}`}: ${count}`;
  return (
    <Link
      to={figureAddress(place, standing, part)}
      className={`piece ${standing}`}
      style={{ flexGrow: count }}
      aria-label={words}
      title={words}
    >
      {count}
    </Link>
  );
}
