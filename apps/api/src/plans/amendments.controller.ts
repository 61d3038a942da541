import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { AddressesMissing } from '#assignment';
import {
  type AmendmentDifference,
  amendmentDifferenceSchema,
  type AmendmentPreview,
  amendmentPreviewSchema,
  idSchema,
  importedAmendmentSchema,
  type PairRowBody,
  pairRowBodySchema,
  type PublishBody,
  publishBodySchema,
  publishedPlanSchema,
} from '#contracts';
import type { Actor } from '#identity';
import { type AmendmentPublished, AmendmentView, AmendPlan, PairRow } from '#plan';
import { Allow } from '../doors/allow.js';
import { Answers, AnswersNothing } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found, granted } from '../problems/refusal.js';
import { FileGiven, given, MEBIBYTE, type ReceivedFile, Upload } from '../uploads/upload.js';
import { PutAmendmentInForce } from './put-amendment-in-force.js';
import { ShowAmendment } from './show-amendment.js';

@ApiTags('Kế hoạch')
@Controller('api/plans/:planId')
export class AmendmentsController {
  constructor(
    private readonly amendPlan: AmendPlan,
    private readonly view: AmendmentView,
    private readonly pairRow: PairRow,
    private readonly showAmendment: ShowAmendment,
    private readonly publishAmendment: PutAmendmentInForce,
  ) {}

  @Post('amendments')
  @Allow('plan.prepare')
  @Upload({ field: 'file', maxBytes: 20 * MEBIBYTE, form: z.object({}) })
  @ApiOperation({ summary: 'Nhập bản điều chỉnh của một kế hoạch đã phát hành: thành bản nháp để so sánh' })
  @Answers(importedAmendmentSchema, 201)
  async import(
    @By() { tenantId, accountId: actorId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @FileGiven() file: ReceivedFile | null,
  ): Promise<{ amendmentId: string }> {
    const { name: fileName, bytes } = given(file);
    const { amendmentId } = granted(await this.amendPlan.run({ tenantId, actorId, planId, fileName, bytes }));
    return { amendmentId };
  }

  @Get('difference')
  @Allow('plan.read')
  @ApiOperation({ summary: 'Bản điều chỉnh so với kế hoạch đang áp dụng; dòng chưa chắc đứng trước' })
  @Answers(amendmentDifferenceSchema)
  async difference(
    @By() { tenantId }: Actor,
    @Param('planId', { schema: idSchema }) amendmentId: string,
  ): Promise<AmendmentDifference> {
    return found(await this.view.difference(tenantId, amendmentId));
  }

  @Put('tasks/:taskId/pair')
  @HttpCode(204)
  @Allow('plan.prepare')
  @ApiOperation({ summary: 'Dòng này ứng với dòng cũ nào, hay là dòng mới' })
  @AnswersNothing()
  async pair(
    @By() { tenantId, accountId: actorId }: Actor,
    @Param('planId', { schema: idSchema }) amendmentId: string,
    @Param('taskId', { schema: idSchema }) taskId: string,
    @Body({ schema: pairRowBodySchema }) { oldTaskId }: PairRowBody,
  ): Promise<void> {
    granted(await this.pairRow.run({ tenantId, actorId, amendmentId, taskId, oldTaskId }));
  }

  @Get('amendment')
  @Allow('plan.prepare')
  @ApiOperation({
    summary: 'Phát hành bản điều chỉnh sẽ đổi hạn, thêm, bỏ bao nhiêu phần việc, gửi bao nhiêu thư, dời mốc nhắc nào',
  })
  @Answers(amendmentPreviewSchema)
  async preview(
    @By() { tenantId }: Actor,
    @Param('planId', { schema: idSchema }) amendmentId: string,
  ): Promise<AmendmentPreview> {
    return found(await this.showAmendment.run(tenantId, amendmentId));
  }

  @Post('amendment')
  @HttpCode(200)
  @Allow('plan.publish')
  @ApiOperation({ summary: 'Phát hành bản điều chỉnh thành phiên bản mới của kế hoạch; lần nữa không thay đổi gì' })
  @Answers(publishedPlanSchema)
  async publish(
    @By() { tenantId, accountId: actorId }: Actor,
    @Param('planId', { schema: idSchema }) amendmentId: string,
    @Body({ schema: publishBodySchema }) { publishWithoutAddresses }: PublishBody,
  ): Promise<{ planId: string; alreadyPublished: boolean }> {
    const published = await this.publishAmendment.run({
      tenantId,
      actorId,
      amendmentId,
      withoutAddresses: publishWithoutAddresses ?? null,
    });
    const { planId, alreadyPublished } = granted(namingRows(published));
    return { planId, alreadyPublished };
  }
}

function namingRows(published: AmendmentPublished | AddressesMissing) {
  if (published.ok || published.code !== 'plan-not-ready') return published;
  const { obstacles, ...refusal } = published;
  const rows = obstacles.flatMap(({ taskId, message }) => (taskId === null ? [] : [{ taskId, row: null, message }]));
  return { ...refusal, rows };
}
