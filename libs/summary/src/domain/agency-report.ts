import type {
  AgencyReportArea,
  AgencyReportContent,
  AgencyReportFigure,
  AgencyReportText,
  SaveAgencyReportBody,
  WindowReport,
} from '#contracts';
import type { ComputedFigure } from './agency-figures.js';
import { topics } from './carried-text.js';

/** What an agency wrote and corrected, as it was saved. */
export type AgencyDraft = Omit<SaveAgencyReportBody, 'basedOn'>;

/** What stands in the report before anybody writes. */
export interface ReportGround extends Omit<AgencyReportContent, 'texts' | 'figures'> {
  readonly computed: readonly ComputedFigure[];
}

/** Why a draft cannot be kept; null: it can. */
export function draftFault({ areas, computed }: ReportGround, { texts, corrections }: AgencyDraft): string | null {
  const places = texts.map(({ area, topic }) => `${area} ${topic}`);
  const keys = corrections.map(({ key }) => key);
  if (new Set(places).size < places.length) return 'Một mục của một lĩnh vực được ghi hai lần.';
  if (new Set(keys).size < keys.length) return 'Một số liệu được điều chỉnh hai lần.';
  const strange = texts.find(({ area }) => !areas.some(({ key }) => key === area));
  if (strange) return 'Cơ quan không có việc nào trong lĩnh vực được ghi.';
  return keys.every((key) => computed.some((figure) => figure.key === key))
    ? null
    : 'Không có số liệu này trong báo cáo.';
}

/** The figures as the agency says them; one that says what the system counts is no correction. */
export function figuresOfDraft(
  computed: readonly ComputedFigure[],
  corrections: AgencyDraft['corrections'],
): AgencyReportFigure[] {
  const said = new Map(corrections.map((correction) => [correction.key, correction]));
  return computed.map((figure) => {
    const correction = said.get(figure.key);
    if (correction === undefined || correction.value === figure.computed)
      return { ...figure, value: figure.computed, reason: null };
    return { ...figure, value: correction.value, reason: correction.reason };
  });
}

/** What is sent. Words on an area in which the agency no longer has duties are left out, as are empty ones. */
export function contentOf({ computed, ...ground }: ReportGround, draft: AgencyDraft): AgencyReportContent {
  const keys = new Set(ground.areas.map(({ key }) => key));
  return {
    ...ground,
    texts: draft.texts.filter(({ area, text }) => text !== '' && keys.has(area)),
    figures: figuresOfDraft(computed, draft.corrections),
  };
}

/** Nothing written and nothing corrected is no report. */
export const saysNothing = ({ texts, figures }: Pick<AgencyReportContent, 'texts' | 'figures'>): boolean =>
  texts.length === 0 && figures.every(({ reason }) => reason === null);

/** What a report says to whoever compiles one plan: areas of other plans are not this one's. */
export function saidOfPlan(
  { areas, texts, figures }: AgencyReportContent,
  planId: string,
): Pick<WindowReport, 'texts' | 'corrected'> {
  const own = new Map(
    areas.filter((area) => area.planId === null || area.planId === planId).map((area) => [area.key, area]),
  );
  return {
    texts: texts.flatMap(({ area: key, topic, text }) => {
      const area = own.get(key);
      return area ? [{ area: area.code, topic, text }] : [];
    }),
    corrected: figures.flatMap((figure) => {
      const area = own.get(figure.area);
      return area && figure.reason !== null ? [{ ...figure, areaName: area.name }] : [];
    }),
  };
}

export interface DraftText extends AgencyReportText {
  readonly carriedOver: boolean;
}

/** For every area and topic what was saved for this report; before anything was, the words of the last report that was sent. */
export function draftTexts(
  areas: readonly AgencyReportArea[],
  saved: AgencyDraft | null,
  last: AgencyReportContent | null,
): DraftText[] {
  return areas.flatMap((area) =>
    topics.map((topic): DraftText => {
      const of = (texts: readonly AgencyReportText[], key: string | undefined): string =>
        texts.find((each) => each.area === key && each.topic === topic)?.text ?? '';
      if (saved !== null) return { area: area.key, topic, text: of(saved.texts, area.key), carriedOver: false };
      const text = last === null ? '' : of(last.texts, sameArea(area, last.areas)?.key);
      return { area: area.key, topic, text, carriedOver: text !== '' };
    }),
  );
}

/** The same area of the same plan, else the one of that name: next year's plan is another. */
function sameArea(area: AgencyReportArea, areas: readonly AgencyReportArea[]): AgencyReportArea | undefined {
  return areas.find(({ key }) => key === area.key) ?? areas.find(({ name }) => name === area.name);
}
