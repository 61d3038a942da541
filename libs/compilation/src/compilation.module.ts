import { Module } from '@nestjs/common';
import { SummaryModule } from '#summary';
import { NoticeModule } from '#tthc';
import { AskCompilation } from './ask-compilation.js';
import { CancelCompilation } from './cancel-compilation.js';
import { CompilationStore } from './compilation.store.js';
import { CompileWaiting } from './compile-waiting.js';
import { Compile } from './compile.js';
import { CompilingStore } from './compiling.store.js';
import { FindPaper } from './find-paper.js';
import { ForgetCompilations } from './forget-compilations.js';
import { ReadCompilation } from './read-compilation.js';

const steps = [AskCompilation, CancelCompilation, Compile, CompileWaiting, ForgetCompilations, ReadCompilation];

@Module({
  imports: [NoticeModule, SummaryModule],
  providers: [...steps, CompilationStore, CompilingStore, FindPaper],
  exports: steps,
})
export class CompilationModule {}
