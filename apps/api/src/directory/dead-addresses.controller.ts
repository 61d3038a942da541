import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type DeadAddress, deadAddressListSchema, type ReviveAddressBody, reviveAddressBodySchema } from '#contracts';
import { DeadAddressView, ReviveAddress } from '#directory';
import type { Actor } from '#identity';
import { Allow } from '../doors/allow.js';
import { Answers, AnswersNothing } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { granted } from '../problems/refusal.js';

@ApiTags('Danh bạ')
@Controller('api/dead-addresses')
export class DeadAddressesController {
  constructor(
    private readonly dead: DeadAddressView,
    private readonly reviveAddress: ReviveAddress,
  ) {}

  @Get()
  @Allow('directory.write')
  @ApiOperation({ summary: 'Địa chỉ mà máy chủ nhận báo là không còn, và vì sao' })
  @Answers(deadAddressListSchema)
  async list(@By() { tenantId }: Actor): Promise<{ items: DeadAddress[] }> {
    return { items: await this.dead.list(tenantId) };
  }

  @Post('revive')
  @HttpCode(204)
  @Allow('directory.write')
  @ApiOperation({ summary: 'Dùng lại một địa chỉ đã bị đánh dấu hỏng' })
  @AnswersNothing()
  async revive(
    @By() { tenantId, accountId: actorId }: Actor,
    @Body({ schema: reviveAddressBodySchema }) { address }: ReviveAddressBody,
  ): Promise<void> {
    granted(await this.reviveAddress.run({ tenantId, actorId, address }));
  }
}
