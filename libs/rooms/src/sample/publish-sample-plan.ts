import { Injectable } from '@nestjs/common';
import { PublishCoveredPlan } from '#assignment';
import type { PlanDetail, SettleAnswer } from '#contracts';
import { type Directory, LoadDirectory, resolveAgencyName } from '#directory';
import { ImportPlan, PlanView, SetAreaCoordinator, SetStandingAgency, SettleTask } from '#plan';
import { LoadContributionDays } from '#reminder';
import { readSampleAnswers, readSampleFile, type SampleAnswers } from './sample-files.js';

@Injectable()
export class SettleSamplePlan {
  constructor(
    private readonly loadDirectory: LoadDirectory,
    private readonly settleTask: SettleTask,
    private readonly setCoordinator: SetAreaCoordinator,
    private readonly setStandingAgency: SetStandingAgency,
  ) {}

  async run(tenantId: string, plan: PlanDetail, answers: SampleAnswers): Promise<void> {
    const directory = await this.loadDirectory.run(tenantId);
    const order = { tenantId, actorId: null, planId: plan.id };
    for (const answer of answers.answers) {
      const task = plan.taskList.find(
        (each) => each.row === answer.row && each.activity?.startsWith(answer.activityStartsWith),
      );
      const settled = await this.settleTask.run({
        ...order,
        taskId: task?.id ?? '',
        answer: answerOf(answer, directory),
      });
      if (!settled.ok) throw new Error(`Row ${answer.row} of the sample plan: ${settled.message}`);
    }
    for (const [areaCode, name] of Object.entries(answers.areaCoordinators)) {
      await this.setCoordinator.run({ ...order, areaCode, agencyId: namedIn(directory, name).id });
    }
    await this.setStandingAgency.run({ ...order, agencyId: namedIn(directory, answers.standingAgency).id });
  }
}

/** The sample plan goes the way of every plan: imported, settled by its coordinator's answers, published. */
@Injectable()
export class PublishSamplePlan {
  constructor(
    private readonly importPlan: ImportPlan,
    private readonly view: PlanView,
    private readonly settle: SettleSamplePlan,
    private readonly publish: PublishCoveredPlan,
    private readonly contributionDays: LoadContributionDays,
  ) {}

  async run(tenantId: string): Promise<string> {
    const answers = await readSampleAnswers();
    const file = { fileName: answers.plan, bytes: await readSampleFile(answers.plan) };
    const imported = await this.importPlan.run({ tenantId, actorId: null, ...file });
    if (!imported.ok && imported.code !== 'already-imported') throw new Error(imported.message);
    const { planId } = imported;
    const plan = await this.view.find(tenantId, planId);
    if (!plan) throw new Error('The sample plan was not imported.');
    await this.settle.run(tenantId, plan, answers);
    const contributionDays = await this.contributionDays.run(tenantId);
    const order = { tenantId, actorId: null, planId, withoutAddresses: null, contributionDays };
    const published = await this.publish.run(order);
    if (!published.ok) throw new Error(published.message);
    return planId;
  }
}

function answerOf(answer: SampleAnswers['answers'][number], directory: Directory): SettleAnswer {
  return {
    ...(answer.confirm && { confirm: true as const }),
    ...(answer.deadlineText && { deadlineText: answer.deadlineText }),
    ...(answer.lead && { leads: answer.lead.map((name) => namedIn(directory, name)) }),
    note: answer.note,
  };
}

/** An agency is chosen by its id, a group by its name. */
function namedIn(directory: Directory, name: string): { kind: 'agency' | 'group'; id: string } {
  const found = resolveAgencyName(name, directory, { issuerKind: 'people-committee', issuerLevel: 'province' });
  if (found.kind === 'agency') return { kind: 'agency', id: found.agency.id };
  if (found.kind === 'group') return { kind: 'group', id: name };
  throw new Error(`The sample directory does not know "${name}".`);
}
