import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { GiveLateReason } from '#assignment';
import { type AssignmentDetail, assignmentDetailSchema, idSchema, type ReasonBody, reasonBodySchema } from '#contracts';
import type { Actor } from '#identity';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { ShowAssignment } from './show-assignment.js';

@ApiTags('Phần việc')
@Controller('api/assignments/:id/late-reason')
export class LateReasonController {
  constructor(
    private readonly giveLateReason: GiveLateReason,
    private readonly show: ShowAssignment,
  ) {}

  @Post()
  @HttpCode(200)
  @Allow('assignment.report')
  @ApiOperation({ summary: 'Nêu nguyên nhân chậm, để báo cáo tổng hợp ghi bên phần việc' })
  @Answers(assignmentDetailSchema)
  give(
    @By() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: reasonBodySchema }) { reason }: ReasonBody,
  ): Promise<AssignmentDetail> {
    return this.show.after(actor, id, (deed) => this.giveLateReason.run({ ...deed, reason }));
  }
}
