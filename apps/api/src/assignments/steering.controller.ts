import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CancelAssignment, TriggerAssignment } from '#assignment';
import { localDate } from '#calendar';
import {
  type AssignmentDetail,
  assignmentDetailSchema,
  idSchema,
  type ReasonBody,
  reasonBodySchema,
  type TriggerBody,
  triggerBodySchema,
} from '#contracts';
import type { Actor } from '#identity';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { ShowAssignment } from './show-assignment.js';

@ApiTags('Phần việc')
@Controller('api/assignments/:id')
export class SteeringController {
  constructor(
    private readonly triggerAssignment: TriggerAssignment,
    private readonly cancelAssignment: CancelAssignment,
    private readonly show: ShowAssignment,
  ) {}

  @Post('trigger')
  @HttpCode(200)
  @Allow('assignment.steer')
  @ApiOperation({ summary: 'Sự kiện đã xảy ra: phần việc có hạn' })
  @Answers(assignmentDetailSchema)
  trigger(
    @By() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: triggerBodySchema }) { due, reason }: TriggerBody,
  ): Promise<AssignmentDetail> {
    return this.show.after(actor, id, (deed) => this.triggerAssignment.run({ ...deed, due: localDate(due), reason }));
  }

  @Post('cancellation')
  @HttpCode(200)
  @Allow('assignment.steer')
  @ApiOperation({ summary: 'Huỷ phần việc, có lý do' })
  @Answers(assignmentDetailSchema)
  cancel(
    @By() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: reasonBodySchema }) { reason }: ReasonBody,
  ): Promise<AssignmentDetail> {
    return this.show.after(actor, id, (deed) => this.cancelAssignment.run({ ...deed, reason }));
  }
}
