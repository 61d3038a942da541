import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type ReasonBody,
  reasonBodySchema,
  tthcMonthListSchema,
  tthcMonthSchema,
  type TthcMonthsQuery,
  tthcMonthsQuerySchema,
  type TthcStanding,
  tthcStandingSchema,
  type TthcWindow,
} from '#contracts';
import { type Actor, reachesTenant } from '#identity';
import { MonthGate, TthcStandingView, UnlockMonth } from '#tthc';
import { Allow } from '../doors/allow.js';
import { Answers, AnswersNothing } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found, granted } from '../problems/refusal.js';

@ApiTags('Kết quả giải quyết TTHC')
@Controller('api/tthc/months')
export class TthcMonthsController {
  constructor(
    private readonly months: MonthGate,
    private readonly view: TthcStandingView,
    private readonly unlockMonth: UnlockMonth,
  ) {}

  @Get()
  @Allow('tthc.read')
  @ApiOperation({ summary: 'Các tháng gần đây, và tháng được hỏi: kỳ số liệu, hạn gửi' })
  @Answers(tthcMonthListSchema)
  async list(
    @By() { tenantId }: Actor,
    @Query({ schema: tthcMonthsQuerySchema }) { month }: TthcMonthsQuery,
  ): Promise<{ items: TthcWindow[] }> {
    return { items: await this.months.recent(tenantId, month) };
  }

  @Get(':month/standing')
  @Allow('tthc.read')
  @ApiOperation({ summary: 'Cơ quan nào đã gửi, cơ quan nào chưa (cho nơi tổng hợp)' })
  @Answers(tthcStandingSchema)
  async standing(
    @By() actor: Actor,
    @Param('month', { schema: tthcMonthSchema }) month: string,
  ): Promise<TthcStanding> {
    found(reachesTenant(actor, 'tthc.read') || null);
    return this.view.show(actor.tenantId, month);
  }

  @Post(':month/unlock')
  @HttpCode(204)
  @Allow('tthc.manage')
  @ApiOperation({ summary: 'Mở lại một tháng đã chốt, có lý do, để điều chỉnh và ra thông báo lần sau' })
  @AnswersNothing()
  async unlock(
    @By() { tenantId, accountId: actorId }: Actor,
    @Param('month', { schema: tthcMonthSchema }) month: string,
    @Body({ schema: reasonBodySchema }) { reason }: ReasonBody,
  ): Promise<void> {
    granted(await this.unlockMonth.run({ tenantId, actorId, month, reason }));
  }
}
