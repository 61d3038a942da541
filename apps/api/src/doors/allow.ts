import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiCookieAuth, ApiExtension } from '@nestjs/swagger';
import type { Permission } from '#contracts';

export const ALLOWED = Symbol('ALLOWED');

/** `public`: for everybody, signed in or not. */
export type Allowed = Permission | 'public';

/** Who may come through this route. A route that says nothing is closed, and the API refuses to start. */
export function Allow(permission: Permission): MethodDecorator {
  return applyDecorators(
    SetMetadata(ALLOWED, permission satisfies Allowed),
    ApiCookieAuth('cookie'),
    ApiExtension('x-permission', permission),
  );
}

export function Public(): MethodDecorator {
  return SetMetadata(ALLOWED, 'public' satisfies Allowed);
}
