import { Module } from '@nestjs/common';
import { AssignmentModule } from '#assignment';
import { DirectoryModule } from '#directory';
import { PlanModule } from '#plan';
import { SummarizePlan } from './summarize-plan.js';

@Module({
  imports: [AssignmentModule, DirectoryModule, PlanModule],
  providers: [SummarizePlan],
  exports: [SummarizePlan],
})
export class SummaryModule {}
