import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  idSchema,
  type SaveTthcReturnBody,
  saveTthcReturnBodySchema,
  type TthcFileForm,
  tthcFileFormSchema,
  type TthcIntake,
  tthcIntakeSchema,
  type TthcMonthQuery,
  tthcMonthQuerySchema,
  tthcMonthSchema,
  type TthcReturn,
  type TthcReturnQuery,
  tthcReturnQuerySchema,
  tthcReturnSchema,
} from '#contracts';
import type { Actor } from '#identity';
import { EmptyForm, SaveReturn, TakeReturnFile, TthcReturnView } from '#tthc';
import { Allow } from '../doors/allow.js';
import { Answers, AnswersFile } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found, granted } from '../problems/refusal.js';
import { attachment } from '../uploads/attachment.js';
import { FileGiven, given, MEBIBYTE, type ReceivedFile, Upload } from '../uploads/upload.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('Kết quả giải quyết TTHC')
@Controller('api/tthc/returns')
export class TthcReturnsController {
  constructor(
    private readonly view: TthcReturnView,
    private readonly saveReturn: SaveReturn,
    private readonly takeFile: TakeReturnFile,
    private readonly emptyForm: EmptyForm,
  ) {}

  @Get()
  @Allow('tthc.read')
  @ApiOperation({ summary: 'Báo cáo một tháng của một cơ quan (mặc định: cơ quan mình), mỗi lĩnh vực một dòng' })
  @Answers(tthcReturnSchema)
  async show(
    @By() actor: Actor,
    @Query({ schema: tthcReturnQuerySchema }) query: TthcReturnQuery,
  ): Promise<TthcReturn> {
    const agencyId = found(query.agencyId ?? actor.agencyId);
    return found(await this.view.show(actor, query.month, agencyId, query.version));
  }

  @Put(':month/:agencyId')
  @Allow('tthc.enter')
  @ApiOperation({ summary: 'Lưu nháp, gửi, hoặc điều chỉnh báo cáo đã gửi (có lý do)' })
  @Answers(tthcReturnSchema)
  async save(
    @By() actor: Actor,
    @Param('month', { schema: tthcMonthSchema }) month: string,
    @Param('agencyId', { schema: idSchema }) agencyId: string,
    @Body({ schema: saveTthcReturnBodySchema }) form: SaveTthcReturnBody,
  ): Promise<TthcReturn> {
    granted(await this.saveReturn.run({ actor, month, agencyId, form }));
    return found(await this.view.show(actor, month, agencyId));
  }

  @Post('file')
  @HttpCode(200)
  @Allow('tthc.enter')
  @Upload({ field: 'file', maxBytes: 40 * MEBIBYTE, form: tthcFileFormSchema })
  @ApiOperation({ summary: 'Nộp bằng tệp CSV, XLSX, của một hay nhiều cơ quan; tệp có lỗi thì không nhận dòng nào' })
  @Answers(tthcIntakeSchema)
  async take(
    @By() actor: Actor,
    @Body({ schema: tthcFileFormSchema }) { check, ...form }: TthcFileForm,
    @FileGiven() received: ReceivedFile | null,
  ): Promise<TthcIntake> {
    const file = given(received);
    return granted(await this.takeFile.run({ ...form, agencyId: form.agencyId, actor, file, save: check === 'no' }))
      .intake;
  }

  @Get('form')
  @Allow('tthc.enter')
  @ApiOperation({ summary: 'Biểu mẫu Excel trống của một tháng, đã ghi sẵn số kỳ trước chuyển sang' })
  @AnswersFile()
  async form(
    @By() actor: Actor,
    @Query({ schema: tthcMonthQuerySchema }) { month }: TthcMonthQuery,
  ): Promise<StreamableFile> {
    const bytes = await this.emptyForm.run(actor, month);
    return attachment({ name: `bieu-tthc-${month}.xlsx`, mediaType: XLSX, bytes });
  }
}
