import { Controller, Get, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Health, healthSchema } from '#contracts';
import { Public } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { Readiness } from './readiness.js';

@ApiTags('Sức khoẻ')
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('healthz')
  @Public()
  @ApiOperation({ summary: 'Tiến trình còn sống' })
  @ApiResponse({ status: 200, description: 'Còn sống' })
  health(): { ok: true } {
    return { ok: true };
  }

  @Get('readyz')
  @Public()
  @ApiOperation({ summary: 'Cơ sở dữ liệu, hàng đợi, thư và lượt quét nhắc việc gần nhất' })
  @Answers(healthSchema)
  @Answers(healthSchema, 503)
  async ready(@Res({ passthrough: true }) response: Response): Promise<Health> {
    const health = await this.readiness.run();
    response.status(health.ok ? 200 : 503).setHeader('Cache-Control', 'no-store');
    return health;
  }
}
