import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import { type TthcIntake, tthcIntakeSchema, type TthcPushBody, tthcPushBodySchema } from '#contracts';
import { type OpenedKey, PushReturns } from '#tthc';
import { Public } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { granted } from '../problems/refusal.js';
import { KeyGiven, TthcKeyGuard } from './tthc-key-guard.js';

/** Messages from one network address in a minute: a province's agencies, one by one, in some minutes. */
export const PUSHES_A_MINUTE = 120;

@ApiTags('Kết quả giải quyết TTHC')
@Controller('api/tthc/push')
export class TthcPushController {
  constructor(private readonly pushReturns: PushReturns) {}

  /** Public, as programs have no session: the key in the header says whose returns they are, and opens nothing else. */
  @Post()
  @HttpCode(200)
  @Public()
  @UseGuards(ThrottlerGuard, TthcKeyGuard)
  @Throttle({ default: { limit: PUSHES_A_MINUTE, ttl: 60_000 } })
  @ApiBearerAuth()
  @ApiOperation({
    summary: 'Hệ thống một cửa gửi số liệu bằng khoá (Authorization: Bearer …); có lỗi thì không nhận gì',
  })
  @Answers(tthcIntakeSchema)
  async push(
    @KeyGiven() key: OpenedKey,
    @Body({ schema: tthcPushBodySchema }) body: TthcPushBody,
  ): Promise<TthcIntake> {
    return granted(await this.pushReturns.run(key, body)).intake;
  }
}
