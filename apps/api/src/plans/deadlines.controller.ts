import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type DeadlineReading, readDeadline } from '#calendar';
import { deadlineReadingSchema, type ReadDeadlineBody, readDeadlineBodySchema } from '#contracts';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';

@ApiTags('Kế hoạch')
@Controller('api/deadline-readings')
export class DeadlinesController {
  @Post()
  @HttpCode(200)
  @Allow('plan.prepare')
  @ApiOperation({ summary: 'Đọc thử một thời hạn viết bằng lời; không lưu gì' })
  @Answers(deadlineReadingSchema)
  read(@Body({ schema: readDeadlineBodySchema }) { text, planYear }: ReadDeadlineBody): DeadlineReading {
    return readDeadline(text, { planYear });
  }
}
