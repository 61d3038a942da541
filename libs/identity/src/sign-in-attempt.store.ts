import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, LessThan } from 'typeorm';
import { ATTEMPT_WINDOW_MS, type AttemptCount } from './domain/sign-in-throttle.js';
import { SignInAttemptEntity } from './sign-in-attempt.entity.js';

const NIL = '00000000-0000-0000-0000-000000000000';

@Injectable()
export class SignInAttemptStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Counts one attempt before it is made, so that a thousand at once are not one. Commits by itself: a failure must stay counted. */
  async count(signInName: string, address: string, now: Date): Promise<AttemptCount> {
    const windowStart = new Date(now.getTime() - ATTEMPT_WINDOW_MS);
    const [row] = await this.dataSource.query<{ attempts: number; window_from: Date }[]>(
      `insert into sign_in_attempt as a (sign_in_name, address, tenant_id, attempts, window_from)
       values ($1, $2, $3, 1, $4)
       on conflict (sign_in_name, address) do update set
         attempts = case when a.window_from <= $5 then 1 else a.attempts + 1 end,
         window_from = case when a.window_from <= $5 then excluded.window_from else a.window_from end
       returning attempts, window_from`,
      [signInName, address, NIL, now, windowStart],
    );
    if (!row) throw new Error('Counting a sign-in attempt returned nothing.');
    return { attempts: row.attempts, windowFrom: row.window_from.getTime() };
  }

  /** After success; old windows of names that nobody asks for again go with it. */
  async forget(signInName: string, addresses: readonly string[], now: Date): Promise<void> {
    const windowStart = new Date(now.getTime() - ATTEMPT_WINDOW_MS);
    await this.dataSource.manager.delete(SignInAttemptEntity, { signInName, address: In([...addresses]) });
    await this.dataSource.manager.delete(SignInAttemptEntity, { windowFrom: LessThan(windowStart) });
  }
}
