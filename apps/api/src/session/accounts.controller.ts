import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type Account,
  accountListSchema,
  type CreateAccountBody,
  createAccountBodySchema,
  idSchema,
  type InitialPassword,
  initialPasswordSchema,
} from '#contracts';
import { LoadDirectory, LoadPeople } from '#directory';
import { AccountView, type Actor, CreateAccount, ResetPassword } from '#identity';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found, granted } from '../problems/refusal.js';

@ApiTags('Tài khoản')
@Controller('api/accounts')
export class AccountsController {
  constructor(
    private readonly accounts: AccountView,
    private readonly createAccount: CreateAccount,
    private readonly resetPassword: ResetPassword,
    private readonly loadPeople: LoadPeople,
    private readonly loadDirectory: LoadDirectory,
  ) {}

  @Get()
  @Allow('account.manage')
  @ApiOperation({ summary: 'Các tài khoản' })
  @Answers(accountListSchema)
  async list(@By() { tenantId }: Actor): Promise<{ items: Account[] }> {
    const { byId } = await this.loadDirectory.run(tenantId);
    const accounts = await this.accounts.list(tenantId);
    const items = accounts.map((account) => ({
      ...account,
      agencyName: byId.get(account.agencyId ?? '')?.name ?? null,
    }));
    return { items };
  }

  @Post()
  @Allow('account.manage')
  @ApiOperation({ summary: 'Cấp tài khoản cho một người trong danh bạ' })
  @Answers(initialPasswordSchema, 201)
  async create(
    @By() { tenantId, accountId }: Actor,
    @Body({ schema: createAccountBodySchema }) body: CreateAccountBody,
  ): Promise<InitialPassword> {
    const people = await this.loadPeople.run(tenantId);
    const { agencyId, displayName } = found(people.find(({ id }) => id === body.personId));
    const created = await this.createAccount.run({ tenantId, actorId: accountId, agencyId, displayName, ...body });
    return shownOnce(granted(created));
  }

  @Post(':id/password')
  @HttpCode(200)
  @Allow('account.manage')
  @ApiOperation({ summary: 'Cấp lại mật khẩu; mọi phiên của tài khoản kết thúc' })
  @Answers(initialPasswordSchema)
  async reset(
    @By() { tenantId, accountId: actorId }: Actor,
    @Param('id', { schema: idSchema }) accountId: string,
  ): Promise<InitialPassword> {
    return shownOnce(granted(await this.resetPassword.run({ tenantId, actorId, accountId })));
  }
}

function shownOnce({ accountId, initialPassword }: InitialPassword): InitialPassword {
  return { accountId, initialPassword };
}
