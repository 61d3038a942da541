import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { may, ReadSession } from '#identity';
import { Refusal } from '../problems/refusal.js';
import { ALLOWED, type Allowed } from './allow.js';
import { sessionToken } from './session-cookie.js';
import type { SignedInRequest } from './signed-in-request.js';

/** Default: closed. Lets through whom the route's own `@Allow` names. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly readSession: ReadSession,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const allowed = this.reflector.get<Allowed | undefined>(ALLOWED, context.getHandler());
    if (allowed === 'public') return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const token = sessionToken(request);
    const signedIn = token === null ? null : await this.readSession.run(token);
    if (!signedIn) throw new Refusal('not-signed-in', 'Hãy đăng nhập.');
    request.signedIn = signedIn;
    if (signedIn.mustChangePassword && allowed !== 'session.own') {
      throw new Refusal('password-must-change', 'Hãy đổi mật khẩu được cấp lần đầu rồi làm tiếp.');
    }
    if (allowed === undefined || !may(signedIn.actor, allowed)) {
      throw new Refusal('forbidden', 'Bạn không có quyền làm việc này.');
    }
    return true;
  }
}
