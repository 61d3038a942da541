import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Clock, CONFIG, type Config } from '#platform';
import { Public } from '../doors/allow.js';
import { Refusal } from '../problems/refusal.js';
import { CollectMetrics } from './collect-metrics.js';
import { mayReadMetrics } from './metrics-door.js';
import { METRICS_CONTENT_TYPE, metricsText } from './metrics-text.js';

/** For the machine that watches: no session, but this machine alone or the token of the setting METRICS_TOKEN. */
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly collect: CollectMetrics,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Public()
  @ApiExcludeEndpoint()
  async metrics(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<string> {
    if (!mayReadMetrics(request, this.config.alarm.metricsToken)) {
      throw new Refusal('forbidden', 'Số liệu vận hành chỉ đọc được từ chính máy chủ hoặc bằng mã truy cập.');
    }
    response.setHeader('Content-Type', METRICS_CONTENT_TYPE);
    response.setHeader('Cache-Control', 'no-store');
    return metricsText(await this.collect.run(this.clock.now()));
  }
}
