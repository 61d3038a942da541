import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#platform';
import { bounceAddress, readBounceAddress } from './domain/bounce-address.js';

/** 64 bits: enough against guessing at a door that counts its guests. */
const SEAL_BYTES = 8;

/** Seals the envelope sender of each letter, so that nobody can report a letter undeliverable whom we did not write to. */
@Injectable()
export class BounceSeal {
  private readonly bounces: Config['mail']['bounces'];

  constructor(@Inject(CONFIG) config: Config) {
    this.bounces = config.mail.bounces;
  }

  /** Null: reports come to the sender's own address. */
  addressFor(letterId: string): string | null {
    const { bounces } = this;
    return bounces && bounceAddress(bounces.address, letterId, sealOf(letterId, bounces.secret).toString('hex'));
  }

  /** The letter that a report at this address is about; null: no address of ours. */
  letterOf(address: string): string | null {
    const read = this.bounces && readBounceAddress(this.bounces.address, address);
    if (!this.bounces || !read) return null;
    const genuine = timingSafeEqual(Buffer.from(read.seal, 'hex'), sealOf(read.letterId, this.bounces.secret));
    return genuine ? read.letterId : null;
  }
}

function sealOf(letterId: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`bounce ${letterId}`).digest().subarray(0, SEAL_BYTES);
}
