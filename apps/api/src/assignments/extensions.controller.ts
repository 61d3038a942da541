import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskExtension, DecideExtension, PreviewExtension } from '#assignment';
import { localDate } from '#calendar';
import {
  type AskExtensionBody,
  askExtensionBodySchema,
  type AssignmentDetail,
  assignmentDetailSchema,
  type DecideExtensionBody,
  decideExtensionBodySchema,
  type ExtensionEffect,
  type ExtensionEffectQuery,
  extensionEffectQuerySchema,
  extensionEffectSchema,
  idSchema,
} from '#contracts';
import type { Actor } from '#identity';
import { PreviewDueMoves } from '#reminder';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { granted } from '../problems/refusal.js';
import { ShowAssignment } from './show-assignment.js';

@ApiTags('Phần việc')
@Controller('api/assignments/:id/extension')
export class ExtensionsController {
  constructor(
    private readonly askExtension: AskExtension,
    private readonly decideExtension: DecideExtension,
    private readonly show: ShowAssignment,
    private readonly previewExtension: PreviewExtension,
    private readonly previewDueMoves: PreviewDueMoves,
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

  @Get('effect')
  @Allow('assignment.decide')
  @ApiOperation({ summary: 'Gia hạn đến ngày này thì hạn thực tế là ngày nào, mốc nhắc nào dời' })
  @Answers(extensionEffectSchema)
  async effect(
    @By() { tenantId }: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: extensionEffectQuerySchema }) query: ExtensionEffectQuery,
  ): Promise<ExtensionEffect> {
    const { due, explanation } = granted(await this.previewExtension.run(tenantId, id, localDate(query.due)));
    const reminders = await this.previewDueMoves.run(tenantId, { moved: new Map([[id, due]]) });
    return { due, explanation, reminders };
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
