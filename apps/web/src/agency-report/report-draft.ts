import type { AgencyReport, AgencyReportFigure, AgencyReportText, SaveAgencyReportBody } from '#contracts';

type Place = Pick<AgencyReportText, 'area' | 'topic'>;

/** What stands in the form: words by place, and figures as they are typed. */
export interface ReportDraft {
  readonly texts: ReadonlyMap<string, string>;
  readonly figures: ReadonlyMap<string, { readonly value: number | null; readonly reason: string }>;
}

/** What is typed, with the report as it stood when the form was made: another one that arrives meanwhile is not what was read. */
export interface OpenForm {
  readonly report: AgencyReport;
  readonly draft: ReportDraft;
}

export const formOf = (report: AgencyReport): OpenForm => ({ report, draft: draftOf(report) });

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

/** Goes on from what was saved: words and corrections stay as they are typed, other figures are counted anew. */
export function afterSaving({ report, draft }: OpenForm, saved: AgencyReport): OpenForm {
  const typed = report.figures.filter((figure) => isCorrected(figure, draft.figures.get(figure.key)));
  const kept = new Set(typed.map(({ key }) => key));
  const corrections = [...draft.figures].filter(([key]) => kept.has(key));
  const fresh = draftOf(saved);
  return {
    report: saved,
    draft: {
      texts: new Map([...fresh.texts, ...draft.texts]),
      figures: new Map([...fresh.figures, ...corrections]),
    },
  };
}

/** Something would be saved that is not saved yet; words that were carried over are not. */
export function isChanged(report: AgencyReport, draft: ReportDraft): boolean {
  return (
    report.savedAt === null || JSON.stringify(bodyOf(report, draft)) !== JSON.stringify(bodyOf(report, draftOf(report)))
  );
}
