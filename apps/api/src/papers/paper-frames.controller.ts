import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type FrameChanges,
  frameChangesSchema,
  type Paper,
  paperSchema,
  type ShownFrame,
  shownFrameSchema,
} from '#contracts';
import type { Actor } from '#identity';
import { PaperFrameStore, SavePaperFrame } from '#papers';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { granted } from '../problems/refusal.js';

@ApiTags('Mẫu văn bản')
@Controller('api/paper-frames/:paper')
export class PaperFramesController {
  constructor(
    private readonly frames: PaperFrameStore,
    private readonly saveFrame: SavePaperFrame,
  ) {}

  @Get()
  @Allow('paper.frame')
  @ApiOperation({ summary: 'Những điều cơ quan đặt riêng cho một loại văn bản' })
  @Answers(shownFrameSchema)
  show(@By() { tenantId }: Actor, @Param('paper', { schema: paperSchema }) paper: Paper): Promise<ShownFrame> {
    return this.frames.shown(tenantId, paper);
  }

  @Put()
  @Allow('paper.frame')
  @ApiOperation({
    summary: 'Đặt phần đầu, người ký, nơi nhận, lời dẫn của một loại văn bản; điều không nêu giữ theo hệ thống',
  })
  @Answers(shownFrameSchema)
  async save(
    @By() { tenantId, accountId: actorId }: Actor,
    @Param('paper', { schema: paperSchema }) paper: Paper,
    @Body({ schema: frameChangesSchema }) changes: FrameChanges,
  ): Promise<ShownFrame> {
    granted(await this.saveFrame.run({ tenantId, actorId, paper, changes }));
    return this.frames.shown(tenantId, paper);
  }
}
