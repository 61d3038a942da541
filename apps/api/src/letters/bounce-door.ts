import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { BounceServer } from '#mail';

/** The API is the one process that listens: delivery reports come in beside HTTP, where a door is configured. */
@Injectable()
export class BounceDoor implements OnApplicationBootstrap {
  /** Null: no door. */
  port: number | null = null;

  constructor(private readonly server: BounceServer) {}

  async onApplicationBootstrap(): Promise<void> {
    this.port = await this.server.listen();
  }
}
