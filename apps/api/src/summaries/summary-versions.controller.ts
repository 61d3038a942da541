import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  idSchema,
  type ReviseSummaryBody,
  reviseSummaryBodySchema,
  type SummaryChanges,
  summaryChangesSchema,
  type SummaryVersion,
  versionNumberSchema,
  summaryVersionSchema,
  type SummaryWindowCode,
  summaryWindowSchema,
} from '#contracts';
import type { Actor } from '#identity';
import { CompareSummaryVersions, ReviseSummary, SummaryVersionView } from '#summary';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found, granted } from '../problems/refusal.js';

@ApiTags('Báo cáo tổng hợp')
@Controller('api/summaries/:planId/:window/versions')
export class SummaryVersionsController {
  constructor(
    private readonly view: SummaryVersionView,
    private readonly compare: CompareSummaryVersions,
    private readonly revise: ReviseSummary,
  ) {}

  @Get()
  @Allow('summary.read')
  @ApiOperation({ summary: 'Các bản đã chốt của báo cáo, bản mới nhất trước' })
  @Answers(z.array(summaryVersionSchema))
  list(
    @By() { tenantId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @Param('window', { schema: summaryWindowSchema }) window: SummaryWindowCode,
  ): Promise<SummaryVersion[]> {
    return this.view.list({ tenantId, planId, window });
  }

  @Get(':version/changes')
  @Allow('summary.read')
  @ApiOperation({ summary: 'Bản này khác bản ngay trước ở số liệu nào, vì phần việc nào' })
  @Answers(summaryChangesSchema)
  async changes(
    @By() { tenantId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @Param('window', { schema: summaryWindowSchema }) window: SummaryWindowCode,
    @Param('version', { schema: versionNumberSchema }) version: number,
  ): Promise<SummaryChanges> {
    return found(await this.compare.run({ tenantId, planId, window }, version));
  }

  @Post()
  @Allow('summary.prepare')
  @ApiOperation({ summary: 'Lập bản mới của báo cáo đã chốt, có lý do' })
  @Answers(z.array(summaryVersionSchema), 201)
  async add(
    @By() { tenantId, accountId: actorId, displayName: actorName }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @Param('window', { schema: summaryWindowSchema }) window: SummaryWindowCode,
    @Body({ schema: reviseSummaryBodySchema }) { reason, facts }: ReviseSummaryBody,
  ): Promise<SummaryVersion[]> {
    const key = { tenantId, planId, window };
    granted(await this.revise.run({ ...key, actorId, actorName, reason, facts }));
    return this.view.list(key);
  }
}
