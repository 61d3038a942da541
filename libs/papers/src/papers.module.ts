import { Module } from '@nestjs/common';
import { PaperFrameStore } from './paper-frame.store.js';
import { SavePaperFrame } from './save-paper-frame.js';

@Module({ providers: [PaperFrameStore, SavePaperFrame], exports: [PaperFrameStore, SavePaperFrame] })
export class PapersModule {}
