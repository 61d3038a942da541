import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ContributionView } from '#assignment';
import { type AssignmentContributions, assignmentContributionsSchema, idSchema } from '#contracts';
import type { Actor } from '#identity';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { ShowAssignment } from './show-assignment.js';

@ApiTags('Việc phối hợp')
@Controller('api/assignments/:id/contributions')
export class DutyContributionsController {
  constructor(
    private readonly contributions: ContributionView,
    private readonly show: ShowAssignment,
  ) {}

  @Get()
  @Allow('assignment.read')
  @ApiOperation({ summary: 'Ai đã, ai chưa phối hợp cho một phần việc; tên nào không có trong danh bạ' })
  @Answers(assignmentContributionsSchema)
  async list(@By() actor: Actor, @Param('id', { schema: idSchema }) id: string): Promise<AssignmentContributions> {
    await this.show.run(actor, id);
    return this.contributions.ofAssignment({ tenantId: actor.tenantId, actor }, id);
  }
}
