import { type CustomDecorator, SetMetadata } from '@nestjs/common';
import type { Permission } from '#contracts';

export const ALLOWED = Symbol('ALLOWED');

/** `public`: for everybody, signed in or not. */
export type Allowed = Permission | 'public';

/** Who may come through this route. A route that says nothing is closed, and the API refuses to start. */
export const Allow = (permission: Permission): CustomDecorator<symbol> => SetMetadata(ALLOWED, permission);

export const Public = (): CustomDecorator<symbol> => SetMetadata(ALLOWED, 'public');
