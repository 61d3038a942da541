import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AddressesMissing, PreviewPublication, PublishCoveredPlan } from '#assignment';
import {
  idSchema,
  type PublicationPreview,
  publicationPreviewSchema,
  type PublishBody,
  publishBodySchema,
  publishedPlanSchema,
} from '#contracts';
import type { Actor } from '#identity';
import type { Published } from '#plan';
import { LoadContributionDays } from '#reminder';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found, granted } from '../problems/refusal.js';

@ApiTags('Kế hoạch')
@Controller('api/plans/:planId/publication')
export class PublicationController {
  constructor(
    private readonly previewPublication: PreviewPublication,
    private readonly publishPlan: PublishCoveredPlan,
    private readonly contributionDays: LoadContributionDays,
  ) {}

  @Get()
  @Allow('plan.prepare')
  @ApiOperation({ summary: 'Phát hành sẽ giao bao nhiêu phần việc cho bao nhiêu cơ quan, còn vướng gì' })
  @Answers(publicationPreviewSchema)
  async preview(
    @By() { tenantId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
  ): Promise<PublicationPreview> {
    const daysBefore = await this.contributionDays.run(tenantId);
    return found(await this.previewPublication.run({ tenantId, planId, daysBefore }));
  }

  @Post()
  @HttpCode(200)
  @Allow('plan.publish')
  @ApiOperation({ summary: 'Phát hành; lần nữa không thay đổi gì. Cơ quan chưa có địa chỉ thư: phải nêu lý do' })
  @Answers(publishedPlanSchema)
  async publish(
    @By() { tenantId, accountId: actorId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @Body({ schema: publishBodySchema }) { publishWithoutAddresses }: PublishBody,
  ): Promise<{ planId: string; alreadyPublished: boolean }> {
    const published = await this.publishPlan.run({
      tenantId,
      actorId,
      planId,
      withoutAddresses: publishWithoutAddresses ?? null,
      contributionDays: await this.contributionDays.run(tenantId),
    });
    const { alreadyPublished } = granted(namingRows(published));
    return { planId, alreadyPublished };
  }
}

function namingRows(published: Published | AddressesMissing) {
  if (published.ok || published.code !== 'plan-not-ready') return published;
  const { obstacles, ...refusal } = published;
  const rows = obstacles.flatMap(({ taskId, message }) => (taskId === null ? [] : [{ taskId, row: null, message }]));
  return { ...refusal, rows };
}
