import { summaryTopicSchema } from '#contracts';
import type { SummaryParagraph, SummaryTopic } from '#contracts';
import type { SummaryWindow } from './assignment-fact.js';

/** A paragraph of some report on this plan or the one of the year before. */
export interface WrittenParagraph extends SummaryParagraph {
  readonly year: number;
  readonly window: SummaryWindow['code'];
}

export interface DraftParagraph extends SummaryParagraph {
  /** From an earlier report: a draft until somebody saves it for this one. */
  readonly carriedOver: boolean;
}

const windows: readonly SummaryWindow['code'][] = ['Q1', 'H1', 'Q3', 'Y'];
const orderOf = ({ year, window }: Pick<WrittenParagraph, 'year' | 'window'>): number =>
  year * windows.length + windows.indexOf(window);

/** For every area and topic what was saved for this report, else the words of the last report before it that has some. */
export function draftText(
  areas: readonly string[],
  written: readonly WrittenParagraph[],
  report: Pick<WrittenParagraph, 'year' | 'window'>,
): DraftParagraph[] {
  return areas.flatMap((area) => topics.map((topic) => draftOf(area, topic, written, report)));
}

export const topics: readonly SummaryTopic[] = summaryTopicSchema.options;

function draftOf(
  area: string,
  topic: SummaryTopic,
  written: readonly WrittenParagraph[],
  report: Pick<WrittenParagraph, 'year' | 'window'>,
): DraftParagraph {
  const [last] = written
    .filter((each) => each.area === area && each.topic === topic && orderOf(each) <= orderOf(report))
    .toSorted((one, other) => orderOf(other) - orderOf(one));
  const own = last !== undefined && orderOf(last) === orderOf(report);
  return { area, topic, text: last?.text ?? '', carriedOver: !own && (last?.text ?? '') !== '' };
}
