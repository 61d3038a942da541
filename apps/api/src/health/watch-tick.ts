import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { PostIncidentLetters, WatchSilence } from '#watch';

const MINUTE = 60_000;

/** The one timer of the API: it watches the worker, which cannot tell of its own silence. */
@Injectable()
export class WatchTick {
  private readonly logger = new Logger(WatchTick.name);

  constructor(
    private readonly watchSilence: WatchSilence,
    private readonly postLetters: PostIncidentLetters,
  ) {}

  @Interval(MINUTE)
  async look(): Promise<void> {
    try {
      await this.watchSilence.run();
      await this.postLetters.run();
    } catch (error) {
      this.logger.error('Tick failed: watch', error instanceof Error ? error.stack : String(error));
    }
  }
}
