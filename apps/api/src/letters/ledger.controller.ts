import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type LedgerFilter,
  ledgerFilterSchema,
  type LedgerPage,
  ledgerPageSchema,
  type LedgerQuery,
  ledgerQuerySchema,
} from '#contracts';
import { type Actor, reachesTenant } from '#identity';
import { ExportLedger, type LedgerReader, ReminderView } from '#reminder';
import { Allow } from '../doors/allow.js';
import { Answers, AnswersFile } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { attachment } from '../uploads/attachment.js';
import { mediaTypeOf } from '../uploads/file-kind.js';

@ApiTags('Nhật ký nhắc việc')
@Controller('api/ledger')
export class LedgerController {
  constructor(
    private readonly ledger: ReminderView,
    private readonly exportLedger: ExportLedger,
  ) {}

  @Get()
  @Allow('assignment.read')
  @ApiOperation({ summary: 'Vì sao (không) nhận được thư: theo phần việc, nơi nhận, ngày, địa chỉ' })
  @Answers(ledgerPageSchema)
  list(@By() actor: Actor, @Query({ schema: ledgerQuerySchema }) query: LedgerQuery): Promise<LedgerPage> {
    const { page, pageSize, ...filter } = query;
    return this.ledger.list(readerOf(actor), filter, { page, pageSize });
  }

  @Get('workbook')
  @Allow('assignment.read')
  @ApiOperation({ summary: 'Bằng chứng đôn đốc dạng Excel' })
  @AnswersFile()
  async workbook(
    @By() by: Actor,
    @Query({ schema: ledgerFilterSchema }) filter: LedgerFilter,
  ): Promise<StreamableFile> {
    const bytes = await this.exportLedger.workbook({ reader: readerOf(by), filter, by });
    return attachment({ name: 'Nhật ký nhắc việc.xlsx', mediaType: mediaTypeOf('xlsx'), bytes });
  }

  @Get('csv')
  @Allow('assignment.read')
  @ApiOperation({ summary: 'Bằng chứng đôn đốc dạng CSV' })
  @AnswersFile()
  async csv(@By() by: Actor, @Query({ schema: ledgerFilterSchema }) filter: LedgerFilter): Promise<StreamableFile> {
    const bytes = await this.exportLedger.csv({ reader: readerOf(by), filter, by });
    return attachment({ name: 'Nhật ký nhắc việc.csv', mediaType: 'text/csv; charset=utf-8', bytes });
  }
}

function readerOf(actor: Actor): LedgerReader {
  const { tenantId, agencyId } = actor;
  return reachesTenant(actor, 'assignment.read') ? { tenantId } : { tenantId, agencyId };
}
