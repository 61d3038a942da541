import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor, SignedIn } from '#identity';
import { Refusal } from '../problems/refusal.js';

export interface SignedInRequest extends Request {
  signedIn?: SignedIn;
}

/** The session of the one who asks. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn =>
  sessionOf(context),
);

/** The one who asks. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Actor => sessionOf(context).actor);

function sessionOf(context: ExecutionContext): SignedIn {
  const { signedIn } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!signedIn) throw new Refusal('not-signed-in', 'Hãy đăng nhập.');
  return signedIn;
}
