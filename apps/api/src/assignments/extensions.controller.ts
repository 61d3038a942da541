import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskExtension, DecideExtension } from '#assignment';
import { localDate } from '#calendar';
import {
  type AskExtensionBody,
  askExtensionBodySchema,
  type AssignmentDetail,
  assignmentDetailSchema,
  type DecideExtensionBody,
  decideExtensionBodySchema,
  idSchema,
} from '#contracts';
import type { Actor } from '#identity';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { ShowAssignment } from './show-assignment.js';

@ApiTags('Phần việc')
@Controller('api/assignments/:id/extension')
export class ExtensionsController {
  constructor(
    private readonly askExtension: AskExtension,
    private readonly decideExtension: DecideExtension,
    private readonly show: ShowAssignment,
  ) {}

  @Post()
  @Allow('assignment.report')
  @ApiOperation({ summary: 'Xin gia hạn, trước khi hết hạn' })
  @Answers(assignmentDetailSchema, 201)
  ask(
    @By() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: askExtensionBodySchema }) { requestedDue, reason }: AskExtensionBody,
  ): Promise<AssignmentDetail> {
    const request = { requestedDue: localDate(requestedDue), reason };
    return this.show.after(actor, id, (deed) => this.askExtension.run({ ...deed, ...request }));
  }

  @Post('decision')
  @HttpCode(200)
  @Allow('assignment.decide')
  @ApiOperation({ summary: 'Quyết định đề nghị gia hạn; hạn cũ vẫn được giữ' })
  @Answers(assignmentDetailSchema)
  decide(
    @By() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: decideExtensionBodySchema }) body: DecideExtensionBody,
  ): Promise<AssignmentDetail> {
    const decision =
      body.decision === 'granted'
        ? { ...body, grantedDue: body.grantedDue === undefined ? null : localDate(body.grantedDue) }
        : body;
    return this.show.after(actor, id, (deed) => this.decideExtension.run({ ...deed, ...decision }));
  }
}
