import { Body, Controller, Get, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  idSchema,
  type ImportPlanForm,
  importPlanFormSchema,
  importedPlanSchema,
  type PlanDetail,
  planDetailSchema,
  type PlanListItem,
  planListSchema,
} from '#contracts';
import type { Actor } from '#identity';
import { ImportPlan, PlanView } from '#plan';
import { FileVault } from '#platform';
import { Allow } from '../doors/allow.js';
import { Answers, AnswersFile } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found, granted } from '../problems/refusal.js';
import { attachment } from '../uploads/attachment.js';
import { FileGiven, given, MEBIBYTE, type ReceivedFile, Upload } from '../uploads/upload.js';

@ApiTags('Kế hoạch')
@Controller('api/plans')
export class PlansController {
  constructor(
    private readonly plans: PlanView,
    private readonly importPlan: ImportPlan,
    private readonly files: FileVault,
  ) {}

  @Get()
  @Allow('plan.read')
  @ApiOperation({ summary: 'Các kế hoạch, mới nhất trước' })
  @Answers(planListSchema)
  async list(@By() { tenantId }: Actor): Promise<{ items: PlanListItem[] }> {
    return { items: await this.plans.list(tenantId) };
  }

  @Post()
  @Allow('plan.prepare')
  @Upload({ field: 'file', maxBytes: 20 * MEBIBYTE, form: importPlanFormSchema })
  @ApiOperation({ summary: 'Nhập một kế hoạch: thành bản nháp, trọn vẹn hoặc không gì cả' })
  @Answers(importedPlanSchema, 201)
  async import(
    @By() { tenantId, accountId: actorId }: Actor,
    @Body({ schema: importPlanFormSchema }) { planYear }: ImportPlanForm,
    @FileGiven() file: ReceivedFile | null,
  ): Promise<{ planId: string }> {
    const { name: fileName, bytes } = given(file);
    const { planId } = granted(await this.importPlan.run({ tenantId, actorId, fileName, bytes, planYear }));
    return { planId };
  }

  @Get(':planId')
  @Allow('plan.read')
  @ApiOperation({ summary: 'Một kế hoạch: lĩnh vực, nhiệm vụ, dòng còn nghi vấn đứng trước' })
  @Answers(planDetailSchema)
  async one(@By() { tenantId }: Actor, @Param('planId', { schema: idSchema }) planId: string): Promise<PlanDetail> {
    return found(await this.plans.find(tenantId, planId));
  }

  @Get(':planId/document')
  @Allow('plan.read')
  @ApiOperation({ summary: 'Văn bản kế hoạch như lúc nhập' })
  @AnswersFile()
  async document(
    @By() { tenantId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
  ): Promise<StreamableFile> {
    const fileId = found(await this.plans.findFile(tenantId, planId));
    return attachment(found(await this.files.get(tenantId, fileId)));
  }
}
