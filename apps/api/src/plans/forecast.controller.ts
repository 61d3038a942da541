import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  daySchema,
  type Forecast,
  type ForecastDay,
  forecastDaySchema,
  forecastSchema,
  forecastSignedSchema,
  idSchema,
} from '#contracts';
import type { Actor } from '#identity';
import { ForecastView, SignForecast } from '#reminder';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found, granted } from '../problems/refusal.js';

@ApiTags('Dự báo thư')
@Controller('api/plans/:planId/forecast')
export class ForecastController {
  constructor(
    private readonly view: ForecastView,
    private readonly signForecast: SignForecast,
  ) {}

  @Get()
  @Allow('plan.prepare')
  @ApiOperation({ summary: 'Mọi thư trong năm của kế hoạch, theo ngày và nơi nhận' })
  @Answers(forecastSchema)
  async find(@By() { tenantId }: Actor, @Param('planId', { schema: idSchema }) planId: string): Promise<Forecast> {
    return found(await this.view.find(tenantId, planId));
  }

  @Get('days/:day')
  @Allow('plan.prepare')
  @ApiOperation({ summary: 'Những nơi nhận thư trong một ngày' })
  @Answers(forecastDaySchema)
  day(
    @By() { tenantId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @Param('day', { schema: daySchema }) day: string,
  ): Promise<ForecastDay> {
    return this.view.day(tenantId, planId, day);
  }

  @Post('signature')
  @HttpCode(200)
  @Allow('plan.publish')
  @ApiOperation({ summary: 'Duyệt dự báo thư của năm' })
  @Answers(forecastSignedSchema)
  async sign(
    @By() { tenantId, accountId: actorId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
  ): Promise<{ signedAt: string }> {
    const { signedAt } = granted(await this.signForecast.run({ tenantId, planId, actorId }));
    return { signedAt: signedAt.toISOString() };
  }
}
