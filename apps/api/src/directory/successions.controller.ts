import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PreviewSuccession } from '#assignment';
import { localDate } from '#calendar';
import {
  type Succession,
  type SuccessionBody,
  successionBodySchema,
  successionListSchema,
  type SuccessionPreview,
  successionPreviewSchema,
  successionSchema,
} from '#contracts';
import { ApplySuccession, LoadSuccessions } from '#directory';
import type { Actor } from '#identity';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found, granted, Refusal } from '../problems/refusal.js';

@ApiTags('Danh bạ')
@Controller('api/successions')
export class SuccessionsController {
  constructor(
    private readonly successions: LoadSuccessions,
    private readonly previewSuccession: PreviewSuccession,
    private readonly applySuccession: ApplySuccession,
  ) {}

  @Get()
  @Allow('directory.read')
  @ApiOperation({ summary: 'Các lần sắp xếp cơ quan, mới nhất trước' })
  @Answers(successionListSchema)
  async list(@By() { tenantId }: Actor): Promise<{ items: Succession[] }> {
    return { items: await this.successions.run(tenantId) };
  }

  @Post('preview')
  @HttpCode(200)
  @Allow('directory.write')
  @ApiOperation({ summary: 'Sắp xếp cơ quan sẽ chuyển những phần việc nào; không lưu gì' })
  @Answers(successionPreviewSchema)
  preview(
    @By() { tenantId }: Actor,
    @Body({ schema: successionBodySchema }) body: SuccessionBody,
  ): Promise<SuccessionPreview> {
    return this.previewSuccession.run(tenantId, { ...body, effectiveOn: localDate(body.effectiveOn) });
  }

  @Post()
  @Allow('directory.write')
  @ApiOperation({ summary: 'Sắp xếp cơ quan: cơ quan cũ kết thúc, việc đang mở chuyển sang cơ quan kế thừa' })
  @Answers(successionSchema, 201)
  async apply(
    @By() { tenantId, accountId: actorId }: Actor,
    @Body({ schema: successionBodySchema }) body: SuccessionBody,
  ): Promise<Succession> {
    const order = { ...body, effectiveOn: localDate(body.effectiveOn) };
    const { problems } = await this.previewSuccession.run(tenantId, order);
    if (problems.length > 0) throw new Refusal('succession-not-possible', problems.join(' '));
    const { successionId } = granted(await this.applySuccession.run({ tenantId, actorId, ...order }));
    return found((await this.successions.run(tenantId)).find(({ id }) => id === successionId));
  }
}
