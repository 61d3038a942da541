import type { AreaFigures, PlanFigures, YearFigures } from '#contracts';
import type { YearPlace } from '../../api/summaries.js';
import { Panel } from '../../parts/panel.js';
import { areaTitle, doneOf, settledOf } from '../../words/figures.js';
import { agencyLine, AgencyPanel } from '../agency-panel.js';
import { StandingBars } from '../charts/standing-bars.js';
import { reportAddress } from '../figure-address.js';
import { RateFigure } from '../figure-link.js';
import { FigureTiles } from '../figure-tiles.js';
import { type TallyLine, TallyTable } from '../tally-table.js';
import { RedList } from './red-list.js';

export function YearPanels({ figures }: { figures: YearFigures }) {
  const place = { year: figures.year };
  const plans = figures.byPlan.map((plan) => planLine(plan, figures.year));
  const areas = plans.flatMap(({ name, children = [] }) =>
    children.map((line) => ({ ...line, ...(plans.length > 1 && { name: `${line.name} (${name})` }) })),
  );
  const agencies = figures.byAgency.map((line) => agencyLine(place, line));
  return (
    <div className="stack">
      <Whole place={place} figures={figures} />
      <div className="two-columns">
        <RedList title="Lĩnh vực có việc quá hạn" lines={areas} />
        <RedList title="Cơ quan có việc quá hạn" lines={agencies} />
      </div>
      <Panel title="Theo kế hoạch">
        <StandingBars
          title={`Tình trạng theo ${plans.length === 1 ? 'lĩnh vực' : 'kế hoạch'}, tỷ lệ trên tổng số của từng dòng`}
          bars={plans.length === 1 ? areas : plans}
        />
        <TallyTable first="Kế hoạch, lĩnh vực" lines={plans} />
      </Panel>
      <AgencyPanel place={place} byAgency={figures.byAgency} />
    </div>
  );
}

function Whole({ place, figures: { asOf, onTimeRate, onTimeRateStrict } }: { place: YearPlace; figures: YearFigures }) {
  const by = ['settled', settledOf(asOf)] as const;
  return (
    <Panel title="Chung">
      <FigureTiles place={place} asOf={asOf} />
      <p className="note">
        Tỷ lệ hoàn thành trên số đã đến hạn:{' '}
        <RateFigure place={place} rate={onTimeRate} of={['done', doneOf(asOf)]} by={by} />; hoàn thành đúng hạn:{' '}
        <RateFigure place={place} rate={onTimeRateStrict} of={['doneOnTime', asOf.doneOnTime]} by={by} />.
      </p>
    </Panel>
  );
}

/** A plan leads to its annual report; its areas are folded under it. */
function planLine({ planId, title, number, byArea, ...figures }: PlanFigures, year: number): TallyLine {
  const place = { year, planId };
  return {
    ...figures,
    ...{ name: number ?? title, to: reportAddress({ planId, window: 'Y' }), place, part: {} },
    children: byArea.map((area) => areaLine(area, place)),
  };
}

function areaLine({ area, areaName, ...figures }: AreaFigures, place: YearPlace): TallyLine {
  return { ...figures, name: areaTitle(area, areaName), place, part: { area } };
}
