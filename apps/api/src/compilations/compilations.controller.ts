import { Body, Controller, Get, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AskCompilation, CancelCompilation, ReadCompilation } from '#compilation';
import {
  type AskCompilationBody,
  askCompilationBodySchema,
  type Compilation,
  compilationSchema,
  idSchema,
} from '#contracts';
import type { Actor } from '#identity';
import { Allow } from '../doors/allow.js';
import { Answers, AnswersFile } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found, granted } from '../problems/refusal.js';
import { longAttachment } from '../uploads/attachment.js';
import { mediaTypeOf } from '../uploads/file-kind.js';

/** Papers that take their time: asked for, followed, cancelled, fetched. */
@ApiTags('Lập văn bản')
@Controller('api/compilations')
export class CompilationsController {
  constructor(
    private readonly ask: AskCompilation,
    private readonly cancelling: CancelCompilation,
    private readonly read: ReadCompilation,
  ) {}

  @Post()
  @HttpCode(202)
  @Allow('compilation.ask')
  @ApiOperation({ summary: 'Yêu cầu lập một văn bản; đang lập văn bản như vậy thì trả về chính văn bản đó' })
  @Answers(compilationSchema, 202)
  async order(
    @By() actor: Actor,
    @Body({ schema: askCompilationBodySchema }) body: AskCompilationBody,
  ): Promise<Compilation> {
    const { id } = granted(await this.ask.run(actor, body));
    return this.show(actor, id);
  }

  @Get()
  @Allow('compilation.ask')
  @ApiOperation({ summary: 'Các văn bản đang lập theo yêu cầu của tôi' })
  @Answers(z.array(compilationSchema))
  open(@By() actor: Actor): Promise<Compilation[]> {
    return this.read.open(actor);
  }

  @Get(':id')
  @Allow('compilation.ask')
  @ApiOperation({ summary: 'Một văn bản đang lập hoặc đã lập: đến đâu, xong chưa' })
  @Answers(compilationSchema)
  async show(@By() actor: Actor, @Param('id', { schema: idSchema }) id: string): Promise<Compilation> {
    return found(await this.read.show(actor, id));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Allow('compilation.ask')
  @ApiOperation({ summary: 'Hủy văn bản đang lập theo yêu cầu của tôi' })
  @Answers(compilationSchema)
  async cancel(@By() actor: Actor, @Param('id', { schema: idSchema }) id: string): Promise<Compilation> {
    granted(await this.cancelling.run(actor, id));
    return this.show(actor, id);
  }

  @Get(':id/file')
  @Allow('compilation.ask')
  @ApiOperation({ summary: 'Tệp của văn bản đã lập xong' })
  @AnswersFile()
  async file(@By() actor: Actor, @Param('id', { schema: idSchema }) id: string): Promise<StreamableFile> {
    const { name, format, size, pieces } = found(await this.read.file(actor, id));
    const mediaType = mediaTypeOf(format === 'word' ? 'docx' : 'xlsx');
    return longAttachment({ name, mediaType, size, pieces });
  }
}
