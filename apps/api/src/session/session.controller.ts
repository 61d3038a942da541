import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { Request, Response } from 'express';
import { type Session, sessionSchema, type SignInBody, signInBodySchema } from '#contracts';
import { ReadSession, SignIn, type SignedIn, SignOut } from '#identity';
import { type Config, CONFIG } from '#platform';
import { Allow, Public } from '../doors/allow.js';
import { Answers, AnswersNothing } from '../doors/answers.js';
import { clearSessionCookie, setSessionCookie } from '../doors/session-cookie.js';
import { CurrentSession } from '../doors/signed-in-request.js';
import { found, granted } from '../problems/refusal.js';
import { DescribeSession } from './describe-session.js';

/** Sign-ins from one address in a minute: an office behind one address signs in at once in the morning. */
const SIGN_INS_A_MINUTE = 120;

@ApiTags('Phiên làm việc')
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly signInStep: SignIn,
    private readonly signOutStep: SignOut,
    private readonly readSession: ReadSession,
    private readonly describe: DescribeSession,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @HttpCode(200)
  @Public()
  @UseGuards(ThrottlerGuard)
  @Throttle({ default: { limit: SIGN_INS_A_MINUTE, ttl: 60_000 } })
  @ApiOperation({ summary: 'Đăng nhập' })
  @Answers(sessionSchema)
  async signIn(
    @Body({ schema: signInBodySchema }) body: SignInBody,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Session> {
    const credentials = { ...body, address: request.ip ?? '' };
    const { opened } = granted(await this.signInStep.run(credentials, request.get('user-agent') ?? ''));
    const session = found(await this.readSession.run(opened.token));
    setSessionCookie(response, this.config, opened.token);
    return this.describe.run(session);
  }

  @Get()
  @Allow('session.own')
  @ApiOperation({ summary: 'Ai đang đăng nhập, được làm gì' })
  @Answers(sessionSchema)
  current(@CurrentSession() session: SignedIn): Promise<Session> {
    return this.describe.run(session);
  }

  @Delete()
  @HttpCode(204)
  @Allow('session.own')
  @ApiOperation({ summary: 'Đăng xuất' })
  @AnswersNothing()
  async signOut(@CurrentSession() session: SignedIn, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.signOutStep.run(session);
    clearSessionCookie(response, this.config);
  }
}
