import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type AddTthcFieldsBody,
  addTthcFieldsBodySchema,
  type ChangeTthcFieldBody,
  changeTthcFieldBodySchema,
  type CreatedTthcKey,
  createdTthcKeySchema,
  type CreateTthcKeyBody,
  createTthcKeyBodySchema,
  idSchema,
  type TthcField,
  tthcFieldListSchema,
  type TthcKey,
  tthcKeyListSchema,
  type TthcSetting,
  tthcSettingSchema,
} from '#contracts';
import type { Actor } from '#identity';
import { ChangeTthcFields, MakeTthcKey, RevokeTthcKey, SaveTthcSetting, TthcSetup } from '#tthc';
import { Allow } from '../doors/allow.js';
import { Answers, AnswersNothing } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found, granted } from '../problems/refusal.js';

@ApiTags('Kết quả giải quyết TTHC')
@Controller('api/tthc')
export class TthcSetupController {
  constructor(
    private readonly setup: TthcSetup,
    private readonly saveSetting: SaveTthcSetting,
    private readonly changeFields: ChangeTthcFields,
    private readonly makeKey: MakeTthcKey,
    private readonly revokeKey: RevokeTthcKey,
  ) {}

  @Get('setting')
  @Allow('tthc.read')
  @ApiOperation({ summary: 'Kỳ số liệu, hạn gửi, cơ quan phải gửi' })
  @Answers(tthcSettingSchema)
  setting(@By() { tenantId }: Actor): Promise<TthcSetting> {
    return this.setup.setting(tenantId);
  }

  @Put('setting')
  @Allow('tthc.manage')
  @ApiOperation({ summary: 'Đặt kỳ số liệu, hạn gửi, cơ quan phải gửi' })
  @Answers(tthcSettingSchema)
  set(@By() actor: Actor, @Body({ schema: tthcSettingSchema }) setting: TthcSetting): Promise<TthcSetting> {
    return this.saveSetting.run(actor, setting);
  }

  @Get('fields')
  @Allow('tthc.read')
  @ApiOperation({ summary: 'Danh mục lĩnh vực thủ tục' })
  @Answers(tthcFieldListSchema)
  async fields(@By() { tenantId }: Actor): Promise<{ items: TthcField[] }> {
    return { items: await this.setup.fields(tenantId) };
  }

  @Post('fields')
  @HttpCode(200)
  @Allow('tthc.manage')
  @ApiOperation({ summary: 'Thêm lĩnh vực' })
  @Answers(tthcFieldListSchema)
  async add(
    @By() actor: Actor,
    @Body({ schema: addTthcFieldsBodySchema }) { items }: AddTthcFieldsBody,
  ): Promise<{ items: TthcField[] }> {
    return { items: granted(await this.changeFields.run(actor, { kind: 'add', items })).fields };
  }

  @Put('fields/:id')
  @Allow('tthc.manage')
  @ApiOperation({ summary: 'Đổi tên lĩnh vực, ngừng hoặc dùng lại' })
  @Answers(tthcFieldListSchema)
  async change(
    @By() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: changeTthcFieldBodySchema }) body: ChangeTthcFieldBody,
  ): Promise<{ items: TthcField[] }> {
    return { items: granted(await this.changeFields.run(actor, { kind: 'change', id, ...body })).fields };
  }

  @Get('keys')
  @Allow('tthc.manage')
  @ApiOperation({ summary: 'Khoá của các hệ thống một cửa' })
  @Answers(tthcKeyListSchema)
  async keys(@By() { tenantId }: Actor): Promise<{ items: TthcKey[] }> {
    return { items: await this.setup.keys(tenantId) };
  }

  @Post('keys')
  @Allow('tthc.manage')
  @ApiOperation({ summary: 'Tạo khoá cho một hệ thống một cửa; khoá chỉ hiện một lần này' })
  @Answers(createdTthcKeySchema, 201)
  async createKey(
    @By() actor: Actor,
    @Body({ schema: createTthcKeyBodySchema }) { label }: CreateTthcKeyBody,
  ): Promise<CreatedTthcKey> {
    const { key, token } = granted(await this.makeKey.run(actor, label));
    return { key, token };
  }

  @Delete('keys/:id')
  @HttpCode(204)
  @Allow('tthc.manage')
  @ApiOperation({ summary: 'Thu hồi khoá' })
  @AnswersNothing()
  async revoke(@By() actor: Actor, @Param('id', { schema: idSchema }) id: string): Promise<void> {
    found((await this.revokeKey.run(actor, id)) || null);
  }
}
