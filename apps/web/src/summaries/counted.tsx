import type { CountedPage, Figure } from '#contracts';
import { Link, useSearchParams } from 'react-router';
import { usePlans } from '../api/plans.js';
import { type FigurePlace, type ReportPlace, useCounted, type Window, type YearPlace } from '../api/summaries.js';
import { Fault } from '../parts/fault.js';
import { Page } from '../parts/page.js';
import { Paged } from '../parts/paged.js';
import { PrintButton } from '../parts/print-button.js';
import { Panel } from '../parts/panel.js';
import { figureTitle, partWords, windowWords } from '../words/figures.js';
import { plainDay } from '../words/local-day.js';
import { NotFound } from '../shell/not-found.js';
import { CountedTable } from './counted-table.js';
import { reportAddress, yearAddress } from './figure-address.js';

/** What one figure of a report counts. The address names it whole, so it can be sent to somebody. */
export function Counted() {
  const [search] = useSearchParams();
  const asked: Asked = Object.fromEntries(search);
  const figure = figureOf(asked);
  const place = yearPlaceOf(asked) ?? placeOf(asked);
  if (figure === null || place === null) return <NotFound />;
  return <Opened place={place} figure={figure} />;
}

/** What the address names; the API checks it once more. */
type Asked = Record<string, string | undefined>;

function figureOf({ figure, days, area, agency }: Asked): Figure | null {
  if (figure === undefined || !Object.hasOwn(figureTitle, figure)) return null;
  return {
    figure: figure as Figure['figure'],
    days: days === 'original' ? 'original' : 'extended',
    ...(area !== undefined && { area }),
    ...(agency !== undefined && { agency }),
  };
}

function yearPlaceOf({ year, planId }: Asked): YearPlace | null {
  return Number(year) ? { year: Number(year), ...(planId && { planId }) } : null;
}

function placeOf({ planId, window, version }: Asked): ReportPlace | null {
  if (!planId || !window || !Object.hasOwn(windowWords, window)) return null;
  return { planId, window: window as Window, version: Number(version) || undefined };
}

function Opened({ place, figure }: { place: FigurePlace; figure: Figure }) {
  const [search, setSearch] = useSearchParams();
  const counted = useCounted(place, figure, Number(search.get('page')) || 1);
  const page = counted.data;
  const turn = (number: number) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      next.set('page', String(number));
      return next;
    });
  return (
    <Page
      title={`${figureTitle[figure.figure]}${partWords(figure)}`}
      actions={<PrintButton />}
      lead={
        <>
          <Source place={place} />
          {page && `: ${standingOf(place, page)}, tính đến ngày ${plainDay(page.countedTo)}`}
        </>
      }
    >
      <Fault error={counted.error} retry={() => counted.refetch()} />
      <Panel title={page ? `${page.total.toLocaleString('vi-VN')} ${thing(figure)}` : 'Đang mở'}>
        <Paged page={page} loading={counted.isFetching} empty="Không có phần việc nào." onPage={turn}>
          {(items) => <CountedTable lines={items} days={figure.days} />}
        </Paged>
      </Panel>
    </Page>
  );
}

/** Where the figure stands, to go back to. */
function Source({ place }: { place: FigurePlace }) {
  const plan = usePlans().data?.items.find(({ id }) => id === place.planId);
  const name = plan && (plan.number ?? plan.title);
  if ('year' in place)
    return (
      <Link to={yearAddress(place.year)}>
        Năm {place.year}, {place.planId === undefined ? 'mọi kế hoạch' : name}
      </Link>
    );
  return (
    <Link to={reportAddress(place)}>
      Báo cáo kỳ {windowWords[place.window]}
      {name && `, ${name}`}
    </Link>
  );
}

function standingOf(place: FigurePlace, { version }: CountedPage): string {
  if ('year' in place) return 'số liệu hiện có';
  return version === null ? 'số liệu chưa chốt' : `bản chốt lần ${version}`;
}

function thing({ figure }: Figure): string {
  if (figure === 'extended') return 'lượt gia hạn';
  return figure === 'reported' || figure === 'approved' ? 'lượt báo cáo' : 'phần việc';
}
