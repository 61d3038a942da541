import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type DirectoryImportReport, directoryImportReportSchema } from '#contracts';
import {
  type DirectoryRow,
  ImportDirectory,
  type ImportReport,
  LoadDirectory,
  planDirectoryImport,
  readDirectoryFile,
} from '#directory';
import type { Actor } from '#identity';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { granted } from '../problems/refusal.js';
import { FileGiven, given, MEBIBYTE, type ReceivedFile, Upload } from '../uploads/upload.js';

const directoryFile = { field: 'file', maxBytes: 5 * MEBIBYTE };

@ApiTags('Danh bạ')
@Controller('api/directory')
export class DirectoryImportController {
  constructor(
    private readonly loadDirectory: LoadDirectory,
    private readonly importDirectory: ImportDirectory,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @Allow('directory.write')
  @Upload(directoryFile)
  @ApiOperation({ summary: 'Xem trước tệp danh bạ (CSV, XLSX) sẽ thay đổi những gì; chưa lưu' })
  @Answers(directoryImportReportSchema)
  async preview(@By() { tenantId }: Actor, @FileGiven() file: ReceivedFile | null): Promise<DirectoryImportReport> {
    const rows = await rowsOf(file);
    return written(planDirectoryImport(await this.loadDirectory.run(tenantId), rows).report);
  }

  @Post('import')
  @HttpCode(200)
  @Allow('directory.write')
  @Upload(directoryFile)
  @ApiOperation({ summary: 'Nhập tệp danh bạ; dòng sai được báo, dòng đúng được lưu' })
  @Answers(directoryImportReportSchema)
  async import(@By() actor: Actor, @FileGiven() file: ReceivedFile | null): Promise<DirectoryImportReport> {
    const { tenantId, accountId: actorId } = actor;
    return written(await this.importDirectory.run({ tenantId, actorId, rows: await rowsOf(file) }));
  }
}

async function rowsOf(file: ReceivedFile | null): Promise<readonly DirectoryRow[]> {
  const { bytes, name } = given(file);
  return granted(await readDirectoryFile(bytes, name)).rows;
}

function written({ rows, ...counts }: ImportReport): DirectoryImportReport {
  return { ...counts, rows: rows.map((row) => ({ ...row, problems: [...row.problems] })) };
}
