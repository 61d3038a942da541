import { Injectable } from '@nestjs/common';
import { Clock } from '#platform';
import { CompilationStore } from './compilation.store.js';
import { KEPT_DAYS } from './domain/compilation-rules.js';

const DAY_MS = 86_400_000;

/** Takes away papers that ended long ago, with their files: whoever needs one again has it compiled again. */
@Injectable()
export class ForgetCompilations {
  constructor(
    private readonly compilations: CompilationStore,
    private readonly clock: Clock,
  ) {}

  /** Returns how many were forgotten. */
  run(): Promise<number> {
    return this.compilations.forget(new Date(this.clock.now().getTime() - KEPT_DAYS * DAY_MS));
  }
}
