import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#platform';

const VERSION = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Keeps secrets encrypted in the database (AES-256-GCM) under the key of the setting CHANNEL_KEY, each bound to what it is for. */
@Injectable()
export class SecretBox {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  get isOpen(): boolean {
    return this.config.channels.key !== null;
  }

  seal(secret: string, purpose: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key(), nonce).setAAD(Buffer.from(purpose));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return [VERSION, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
  }

  /** Throws when the key is another one, or the secret was sealed for something else. */
  unseal(box: string, purpose: string): string {
    const [version, nonce = '', sealed = ''] = box.split('.');
    if (version !== VERSION) throw new Error('A sealed secret is of no known version.');
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.key(), Buffer.from(nonce, 'base64url'));
    decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
  }

  private key(): Buffer {
    if (this.config.channels.key === null) throw new Error('CHANNEL_KEY is not set.');
    return Buffer.from(this.config.channels.key, 'hex');
  }
}
