import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { type OpenedKey, OpenTthcKey } from '#tthc';
import { Refusal } from '../problems/refusal.js';

interface RequestWithKey extends Request {
  tthcKey?: OpenedKey;
}

/** Lets a one-stop system through whose key is live: `Authorization: Bearer …`. Asked before anything of the message is looked at. */
@Injectable()
export class TthcKeyGuard implements CanActivate {
  constructor(private readonly openKey: OpenTthcKey) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<RequestWithKey>();
    const token = /^Bearer +([\w-]+)$/i.exec(request.get('authorization') ?? '')?.[1];
    const key = token === undefined ? null : await this.openKey.run(token);
    if (key === null) throw new Refusal('not-signed-in', 'Khoá không đúng hoặc đã thu hồi.');
    request.tthcKey = key;
    return true;
  }
}

/** The key that was let through. */
export const KeyGiven = createParamDecorator((_: unknown, context: ExecutionContext): OpenedKey => {
  const { tthcKey } = context.switchToHttp().getRequest<RequestWithKey>();
  if (tthcKey === undefined) throw new Refusal('not-signed-in', 'Khoá không đúng hoặc đã thu hồi.');
  return tthcKey;
});
