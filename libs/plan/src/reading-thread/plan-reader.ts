import { Injectable, Optional } from '@nestjs/common';
import { type PlanDocumentOptions, type PlanDocumentReading, readPlanDocument } from '../read-plan-document.js';
import { ReadingThread } from './reading-thread.js';

/** Bytes of a document → what it says. */
@Injectable()
export class PlanReader {
  constructor(@Optional() private readonly thread?: ReadingThread) {}

  async read(bytes: Uint8Array, fileName: string, options: PlanDocumentOptions = {}): Promise<PlanDocumentReading> {
    if (this.thread === undefined) return readPlanDocument(bytes, fileName, options);
    return this.thread.read({ bytes, fileName, options });
  }
}
