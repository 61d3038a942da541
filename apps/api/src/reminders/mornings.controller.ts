import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Mornings, morningsSchema, releasedDigestsSchema } from '#contracts';
import type { Actor } from '#identity';
import { ForecastView, ReleaseDigests } from '#reminder';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';

@ApiTags('Dự báo thư')
@Controller('api/mornings')
export class MorningsController {
  constructor(
    private readonly view: ForecastView,
    private readonly releaseDigests: ReleaseDigests,
  ) {}

  @Get()
  @Allow('letter.read')
  @ApiOperation({ summary: 'Các buổi sáng gần đây so với dự báo; số thư đang bị giữ' })
  @Answers(morningsSchema)
  async list(@By() { tenantId }: Actor): Promise<Mornings> {
    return { mornings: await this.view.mornings(tenantId), held: await this.view.held(tenantId) };
  }

  @Post('release')
  @HttpCode(200)
  @Allow('letter.resend')
  @ApiOperation({ summary: 'Cho gửi các thư bị giữ vì nhiều bất thường' })
  @Answers(releasedDigestsSchema)
  async release(@By() { tenantId, accountId: actorId }: Actor): Promise<{ released: number }> {
    return { released: await this.releaseDigests.run({ tenantId, actorId }) };
  }
}
