import { Module } from '@nestjs/common';
import { AssignmentModule } from '#assignment';
import { DirectoryModule } from '#directory';
import { PapersModule } from '#papers';
import { PlanModule } from '#plan';
import { SummarizePlan } from './summarize-plan.js';

@Module({
  imports: [AssignmentModule, DirectoryModule, PapersModule, PlanModule],
  providers: [SummarizePlan],
  exports: [SummarizePlan],
})
export class SummaryModule {}
