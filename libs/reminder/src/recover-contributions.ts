import { Injectable } from '@nestjs/common';
import { ContributionFactsView } from '#assignment';
import { AstrayDutiesView } from './astray-duties.view.js';
import { PlanAstray } from './plan-astray.js';

/** What the queue lost of contributions: assignments nobody asked for, and columns that were never written or no longer fit. */
@Injectable()
export class RecoverContributions {
  constructor(
    private readonly facts: ContributionFactsView,
    private readonly astray: AstrayDutiesView,
    private readonly planAstray: PlanAstray,
  ) {}

  /** Returns how many duties were planned anew. */
  async run(): Promise<number> {
    const called = await this.planAstray.run((after, limit) => this.facts.notCalled({ after, limit }));
    return called + (await this.planAstray.run((after, limit) => this.astray.contributions(after, limit)));
  }
}
