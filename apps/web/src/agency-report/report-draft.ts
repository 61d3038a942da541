import type { AgencyReport, AgencyReportFigure, AgencyReportText, SaveAgencyReportBody } from '#contracts';

type Place = Pick<AgencyReportText, 'area' | 'topic'>;

/** What stands in the form: words by place, and figures as they are typed. */
export interface ReportDraft {
  readonly texts: ReadonlyMap<string, string>;
  readonly figures: ReadonlyMap<string, { readonly value: number | null; readonly reason: string }>;
}

export const placeOf = ({ area, topic }: Place): string => `${area}#${topic}`;

export function draftOf({ texts, figures }: AgencyReport): ReportDraft {
  return {
    texts: new Map(texts.map((each) => [placeOf(each), each.text])),
    figures: new Map(figures.map(({ key, value, reason }) => [key, { value, reason: reason ?? '' }])),
  };
}

const isCorrected = ({ computed }: AgencyReportFigure, typed: { value: number | null } | undefined): boolean =>
  typed !== undefined && typed.value !== null && typed.value !== computed;

/** The figures that say otherwise than the system and do not say why. */
export function unexplained({ figures }: AgencyReport, draft: ReportDraft): AgencyReportFigure[] {
  return figures.filter((figure) => {
    const typed = draft.figures.get(figure.key);
    return isCorrected(figure, typed) && (typed?.reason.trim().length ?? 0) < 3;
  });
}

export function bodyOf({ texts, figures, savedAt }: AgencyReport, draft: ReportDraft): SaveAgencyReportBody {
  return {
    basedOn: savedAt,
    texts: texts.map(({ area, topic }) => {
      return { area, topic, text: draft.texts.get(placeOf({ area, topic }))?.trim() ?? '' };
    }),
    corrections: figures.flatMap((figure) => {
      const typed = draft.figures.get(figure.key);
      if (typed?.value == null || !isCorrected(figure, typed)) return [];
      return [{ key: figure.key, value: typed.value, reason: typed.reason.trim() }];
    }),
  };
}

/** Something would be saved that is not saved yet; words that were carried over are not. */
export function isChanged(report: AgencyReport, draft: ReportDraft): boolean {
  return (
    report.savedAt === null || JSON.stringify(bodyOf(report, draft)) !== JSON.stringify(bodyOf(report, draftOf(report)))
  );
}
