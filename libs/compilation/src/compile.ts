import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform';
import { type CompilationRef, CompilingStore, type HeldCompilation } from './compiling.store.js';
import { LEASE_MS, NOTHING_THERE } from './domain/compilation-rules.js';
import { ofSize } from './domain/of-size.js';
import { FindPaper } from './find-paper.js';

/** Bytes of a paper that are written at a time. */
const PIECE = 256 * 1024;
/** The last hundredth is the file's being there. */
const MOST_PERCENT = 99;

/** Compiles one paper that was asked for. Run twice, or by two workers, one of them does it; its file is there whole or not at all. */
@Injectable()
export class Compile {
  constructor(
    private readonly compiling: CompilingStore,
    private readonly findPaper: FindPaper,
    private readonly clock: Clock,
  ) {}

  /** True when this run finished it. Throws what went wrong; it may be tried again then, up to `MOST_ATTEMPTS` times. */
  async run(ref: CompilationRef): Promise<boolean> {
    const held = await this.compiling.claim(ref, this.clock.now());
    if (held === null) return false;
    const holding = setInterval(() => void this.hold(held), LEASE_MS / 4);
    try {
      return await this.write(held);
    } catch (error) {
      // Where the database is what failed, this fails too, and the lease runs out; the first error is the one to tell.
      await Promise.allSettled([this.compiling.letGo(held)]);
      throw error;
    } finally {
      clearInterval(holding);
    }
  }

  /** What a country's report gathers may take longer than a lease. Where the database does not answer, the lease runs out as it should. */
  private async hold(held: HeldCompilation): Promise<void> {
    await Promise.allSettled([this.compiling.hold(held, this.clock.now())]);
  }

  private async write(held: HeldCompilation): Promise<boolean> {
    const paper = await this.findPaper.run(held);
    if (paper === null) {
      await this.compiling.fail(held, NOTHING_THERE, this.clock.now());
      return false;
    }
    const percent = (): number => Math.min(MOST_PERCENT, Math.floor(paper.written() * 100));
    if (!(await this.compiling.begin(held, percent(), this.clock.now()))) return false;
    const hash = createHash('sha256');
    let [size, position] = [0, 0];
    for await (const some of ofSize(paper.pieces, PIECE)) {
      const bytes = Buffer.concat(some);
      const piece = { position, bytes, percent: percent() };
      if (!(await this.compiling.append(held, piece, this.clock.now()))) return false;
      hash.update(bytes);
      size += bytes.length;
      position += 1;
    }
    return this.compiling.finish(held, { name: paper.name, size, sha256: hash.digest('hex') }, this.clock.now());
  }
}
