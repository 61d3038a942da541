import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type CountedPage,
  countedPageSchema,
  summaryYearSchema,
  type YearCountedQuery,
  yearCountedQuerySchema,
  type YearFigures,
  yearFiguresSchema,
} from '#contracts';
import type { Actor } from '#identity';
import { CountStandings, OpenYearFigure } from '#summary';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';

@ApiTags('Báo cáo tổng hợp')
@Controller('api/summaries/year/:year')
export class YearController {
  constructor(
    private readonly countStandings: CountStandings,
    private readonly openFigure: OpenYearFigure,
  ) {}

  @Get()
  @Allow('summary.read')
  @ApiOperation({ summary: 'Mọi kế hoạch của năm cộng lại: theo kế hoạch, lĩnh vực, cơ quan' })
  @Answers(yearFiguresSchema)
  figures(@By() { tenantId }: Actor, @Param('year', { schema: summaryYearSchema }) year: number): Promise<YearFigures> {
    return this.countStandings.run(tenantId, year);
  }

  @Get('counted')
  @Allow('summary.read')
  @ApiOperation({ summary: 'Một số liệu của năm gồm những phần việc nào, kèm tài liệu kiểm chứng' })
  @Answers(countedPageSchema)
  counted(
    @By() actor: Actor,
    @Param('year', { schema: summaryYearSchema }) year: number,
    @Query({ schema: yearCountedQuerySchema }) { page, pageSize, ...figure }: YearCountedQuery,
  ): Promise<CountedPage> {
    return this.openFigure.run({ reader: { tenantId: actor.tenantId, actor }, year, figure, page, pageSize });
  }
}
