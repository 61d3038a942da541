import { describe, expect, it } from 'vitest';
import { loadConfig } from '#config';
import { SecretBox } from './secret-box.js';
import { webhookHeaders, webhookKey } from './sign-webhook.js';

describe('webhookKey', () => {
  it.each([
    ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', true],
    ['MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', false],
    ['whsec_c2hvcnQ=', false],
    ['whsec_không phải base64 nhưng khá là dài đấy', false],
    [`whsec_${'A'.repeat(100)}`, false],
  ])('%s → %s', (secret, isOne) => expect(webhookKey(secret) !== null).toBe(isOne));
});

describe('webhookHeaders', () => {
  it('agrees with the example of the Standard Webhooks specification', () => {
    const key = webhookKey('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw') ?? Buffer.alloc(0);
    const at = new Date(1_614_265_330_000);
    expect(webhookHeaders(key, 'msg_p5jXN8AQM9LWM0D4loKWxJek', at, '{"test": 2432232314}')).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });
});

describe('SecretBox', () => {
  const box = new SecretBox(loadConfig({ CHANNEL_KEY: '0f'.repeat(32) }));

  it('gives back what was put in, to the purpose it was put in for', () => {
    const sealed = box.seal('bí mật', 'subscription:a');
    expect(sealed).not.toContain('bí mật');
    expect(box.seal('bí mật', 'subscription:a')).not.toBe(sealed);
    expect(box.unseal(sealed, 'subscription:a')).toBe('bí mật');
    expect(() => box.unseal(sealed, 'subscription:b')).toThrow();
    const [version, nonce, text = ''] = sealed.split('.');
    expect(() => box.unseal([version, nonce, `A${text.slice(1)}`].join('.'), 'subscription:a')).toThrow();
  });

  it('does not open to another key, nor without one', () => {
    const sealed = box.seal('bí mật', 'x');
    expect(() => new SecretBox(loadConfig({ CHANNEL_KEY: 'f0'.repeat(32) })).unseal(sealed, 'x')).toThrow();
    expect(new SecretBox(loadConfig({})).isOpen).toBe(false);
  });
});
