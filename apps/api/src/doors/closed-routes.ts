import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ALLOWED } from './allow.js';

/** Nest keeps a route's path on its handler under this key. */
const PATH = 'path';

/** Refuses to start when a route does not say who may come through. */
@Injectable()
export class ClosedRoutes implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const silent = this.routes().filter(({ handler }) => this.reflector.get(ALLOWED, handler) === undefined);
    if (silent.length > 0) {
      throw new Error(`These routes do not say who may: ${silent.map(({ name }) => name).join(', ')}`);
    }
  }

  private routes(): { name: string; handler: () => unknown }[] {
    return this.discovery.getControllers().flatMap(({ instance, name }) => {
      const controller = instance as Record<string, () => unknown>;
      const methods = this.scanner.getAllMethodNames(Object.getPrototypeOf(controller) as object);
      return methods
        .map((method) => ({ name: `${name}.${method}`, handler: controller[method] }))
        .filter((route): route is { name: string; handler: () => unknown } => route.handler !== undefined)
        .filter(({ handler }) => Reflect.hasMetadata(PATH, handler));
    });
  }
}
