import { Injectable } from '@nestjs/common';
import { type AstrayDuty, AstrayDutiesView } from './astray-duties.view.js';
import { PlanAstray } from './plan-astray.js';
import { RecoverContributions } from './recover-contributions.js';
import { WriteAssignedLetters } from './write-assigned-letters.js';

/** What the queue lost: open assignments whose column was never written, or no longer fits them. To be run every few minutes. */
@Injectable()
export class RecoverReminders {
  constructor(
    private readonly astray: AstrayDutiesView,
    private readonly planAstray: PlanAstray,
    private readonly writeAssignedLetters: WriteAssignedLetters,
    private readonly contributions: RecoverContributions,
  ) {}

  /** Returns how many assignments and contributions were planned anew. */
  async run(): Promise<number> {
    const recovered = await this.planAstray.run(
      (after, limit) => this.astray.assignments(after, limit),
      (planned) => this.welcome(planned.filter(({ isUnplanned }) => isUnplanned)),
    );
    return recovered + (await this.contributions.run());
  }

  /** A plan whose assignments nobody planned may have lost its first letters too; written twice they go out once. */
  private async welcome(unplanned: readonly AstrayDuty[]): Promise<void> {
    const plans = new Map(unplanned.map(({ tenantId, planId }) => [planId, tenantId]));
    for (const [planId, tenantId] of plans) await this.writeAssignedLetters.run({ tenantId, planId });
  }
}
