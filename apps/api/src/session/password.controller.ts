import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { type ChangePasswordBody, changePasswordBodySchema, type Session, sessionSchema } from '#contracts';
import { ChangePassword, type SignedIn } from '#identity';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { CurrentSession } from '../doors/signed-in-request.js';
import { granted } from '../problems/refusal.js';
import { DescribeSession } from './describe-session.js';

@ApiTags('Phiên làm việc')
@Controller('api/session/password')
export class PasswordController {
  constructor(
    private readonly changePassword: ChangePassword,
    private readonly describe: DescribeSession,
  ) {}

  @Post()
  @HttpCode(200)
  @Allow('session.own')
  @ApiOperation({ summary: 'Đổi mật khẩu của mình; các phiên khác kết thúc' })
  @Answers(sessionSchema)
  async change(
    @CurrentSession() session: SignedIn,
    @Body({ schema: changePasswordBodySchema }) body: ChangePasswordBody,
    @Req() request: Request,
  ): Promise<Session> {
    granted(await this.changePassword.run(session, { ...body, address: request.ip ?? '' }));
    return this.describe.run({ ...session, mustChangePassword: false });
  }
}
