import type { AgencyFigures } from '#contracts';
import type { FigurePlace } from '../api/summaries.js';
import { Panel } from '../parts/panel.js';
import { RateBars } from './charts/rate-bars.js';
import { type TallyLine, TallyTable } from './tally-table.js';

interface Props {
  place: FigurePlace;
  byAgency: (AgencyFigures & { doneEarly?: number })[];
}

/** How each agency stands: the slowest first as bars, all of them as a table. */
export function AgencyPanel({ place, byAgency }: Props) {
  const rated = byAgency
    .flatMap(({ agency, asOf, onTimeRateStrict: rate }) => (rate === null ? [] : [{ agency, asOf, rate }]))
    .toSorted((one, other) => one.rate - other.rate);
  return (
    <Panel title="Theo cơ quan">
      {rated.length > 0 && (
        <RateBars
          title="Tỷ lệ hoàn thành đúng hạn theo cơ quan, thấp nhất trước"
          bars={rated.map(({ agency, asOf, rate }) => ({
            ...{ name: agency, place, part: { agency }, asOf, rate },
            of: ['doneOnTime', asOf.doneOnTime],
          }))}
        />
      )}
      <TallyTable first="Cơ quan" lines={byAgency.map((line) => agencyLine(place, line))} />
    </Panel>
  );
}

export function agencyLine(place: FigurePlace, line: Props['byAgency'][number]): TallyLine {
  return { ...line, place, part: { agency: line.agency }, name: line.agency };
}
