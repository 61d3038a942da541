import { Injectable } from '@nestjs/common';
import { EvidenceView, type Reader, StandingPickView, SummaryFactsView } from '#assignment';
import type { CountedPage, PageQuery, YearFigure } from '#contracts';
import { countedLine } from './counted-line.js';
import { standingAsOf } from './domain/standing.js';
import { standingsOf } from './domain/tally.js';
import { FindYearPlans } from './find-year-plans.js';

export interface YearFigureOrder extends PageQuery {
  readonly reader: Reader;
  readonly year: number;
  readonly figure: YearFigure;
}

/** What a figure of `CountStandings` counts, of all plans of the year or of one of them. */
@Injectable()
export class OpenYearFigure {
  constructor(
    private readonly yearPlans: FindYearPlans,
    private readonly picked: StandingPickView,
    private readonly facts: SummaryFactsView,
    private readonly evidence: EvidenceView,
  ) {}

  /** A plan that is none of that year, or of another tenant, counts nothing. */
  async run({ reader, year, figure, page, pageSize }: YearFigureOrder): Promise<CountedPage> {
    const { figure: name, planId, ...part } = figure;
    const { of, countedTo } = await this.yearPlans.run(reader.tenantId, year);
    const planIds = of.planIds.filter((id) => planId === undefined || id === planId);
    const paging = { page, pageSize };
    const picked = await this.picked.pick({ ...of, planIds, standings: standingsOf[name], part, paging });
    const openable = new Map((await this.evidence.of(reader, picked.ids)).map((each) => [each.assignmentId, each]));
    const facts = await this.facts.ofAssignments(reader.tenantId, picked.ids);
    return {
      items: facts.map((fact) => {
        const duty = standingAsOf(fact, of.day, of.dayEnded);
        return countedLine({ duty }, figure, of.day, openable.get(fact.assignmentId));
      }),
      ...{ total: picked.total, page, pageSize, version: null, countedTo },
    };
  }
}
