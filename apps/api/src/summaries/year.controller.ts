import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { summaryYearSchema, type YearFigures, yearFiguresSchema } from '#contracts';
import type { Actor } from '#identity';
import { CountStandings } from '#summary';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';

@ApiTags('Báo cáo tổng hợp')
@Controller('api/summaries/year/:year')
export class YearController {
  constructor(private readonly countStandings: CountStandings) {}

  @Get()
  @Allow('summary.read')
  @ApiOperation({ summary: 'Mọi kế hoạch của năm cộng lại: theo kế hoạch, lĩnh vực, cơ quan' })
  @Answers(yearFiguresSchema)
  figures(@By() { tenantId }: Actor, @Param('year', { schema: summaryYearSchema }) year: number): Promise<YearFigures> {
    return this.countStandings.run(tenantId, year);
  }
}
