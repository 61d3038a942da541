import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

export interface BouncedLetter {
  readonly agencyId: string | null;
  readonly address: string;
  /** The receiving server's. */
  readonly words: string;
  readonly at: Date;
}

/** A report comes days after its letter at the most: RFC 5321 asks servers to give up after four or five. Days. */
const REPORTED_WITHIN = 30;

/** Letters that were taken and then came back. */
@Injectable()
export class BouncedLettersView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The oldest report first. */
  async since(tenantId: string, since: Date): Promise<BouncedLetter[]> {
    return this.dataSource.query<BouncedLetter[]>(
      `select recipient_agency_id as "agencyId", lower(address) as address, coalesce(last_error, '') as words, bounced_at as at
        from letter where tenant_id = $1 and status = 'bounced' and bounced_at > $2 and address is not null
          and composed_at > $2::timestamptz - make_interval(days => $3) order by bounced_at, id`,
      [tenantId, since, REPORTED_WITHIN],
    );
  }
}
