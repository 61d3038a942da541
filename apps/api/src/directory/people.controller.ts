import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  idSchema,
  type PersonItem,
  personListSchema,
  type PersonQuery,
  personQuerySchema,
  personSchema,
  type SavePersonBody,
  savePersonBodySchema,
} from '#contracts';
import { DirectoryView, SavePerson } from '#directory';
import type { Actor } from '#identity';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found, granted } from '../problems/refusal.js';

@ApiTags('Danh bạ')
@Controller('api/people')
export class PeopleController {
  constructor(
    private readonly directory: DirectoryView,
    private readonly savePerson: SavePerson,
  ) {}

  @Get()
  @Allow('directory.read')
  @ApiOperation({ summary: 'Người phụ trách' })
  @Answers(personListSchema)
  async list(
    @By() { tenantId }: Actor,
    @Query({ schema: personQuerySchema }) { agencyId }: PersonQuery,
  ): Promise<{ items: PersonItem[] }> {
    return { items: await this.directory.people(tenantId, agencyId ?? null) };
  }

  @Post()
  @Allow('directory.write')
  @ApiOperation({ summary: 'Thêm một người' })
  @Answers(personSchema, 201)
  create(@By() actor: Actor, @Body({ schema: savePersonBodySchema }) body: SavePersonBody): Promise<PersonItem> {
    return this.save(actor, null, body);
  }

  @Put(':id')
  @HttpCode(200)
  @Allow('directory.write')
  @ApiOperation({ summary: 'Sửa một người' })
  @Answers(personSchema)
  change(
    @By() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: savePersonBodySchema }) body: SavePersonBody,
  ): Promise<PersonItem> {
    return this.save(actor, id, body);
  }

  private async save(actor: Actor, personId: string | null, person: SavePersonBody): Promise<PersonItem> {
    const { tenantId, accountId: actorId } = actor;
    const saved = granted(await this.savePerson.run({ tenantId, actorId, personId, person }));
    const people = await this.directory.people(tenantId, saved.person.agencyId);
    return found(people.find(({ id }) => id === saved.person.id));
  }
}
