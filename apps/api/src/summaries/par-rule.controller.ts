import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type ParRule, parRuleSchema, type SaveParRuleBody, saveParRuleBodySchema } from '#contracts';
import type { Actor } from '#identity';
import { ParRuleStore, SaveParRule } from '#summary';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { granted } from '../problems/refusal.js';

@ApiTags('Báo cáo tổng hợp')
@Controller('api/par-rule')
export class ParRuleController {
  constructor(
    private readonly rules: ParRuleStore,
    private readonly saveRule: SaveParRule,
  ) {}

  @Get()
  @Allow('summary.read')
  @ApiOperation({ summary: 'Bảng điểm tự chấm mức độ hoàn thành kế hoạch' })
  @Answers(parRuleSchema)
  show(@By() { tenantId }: Actor): Promise<ParRule> {
    return this.rules.load(tenantId);
  }

  @Put()
  @Allow('summary.prepare')
  @ApiOperation({ summary: 'Đặt bảng điểm riêng; báo cáo đã chốt giữ bảng điểm cũ' })
  @Answers(parRuleSchema)
  async save(
    @By() { tenantId, accountId: actorId }: Actor,
    @Body({ schema: saveParRuleBodySchema }) rule: SaveParRuleBody,
  ): Promise<ParRule> {
    granted(await this.saveRule.run({ tenantId, actorId, rule }));
    return this.rules.load(tenantId);
  }
}
