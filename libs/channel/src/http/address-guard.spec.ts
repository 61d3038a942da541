import { describe, expect, it } from 'vitest';
import { isPublicAddress, literalAddress } from './address-guard.js';

describe('isPublicAddress', () => {
  it.each(['8.8.8.8', '203.162.4.191', '2606:4700::1111', '::ffff:8.8.8.8'])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'],
    ...[
      '224.0.0.1',
      '255.255.255.255',
      '198.18.0.1',
      '::1',
      '::',
      '::127.0.0.1',
      'fd00::1',
      'fe80::1',
      'febf::1',
      'ff02::1',
    ],
    ...['::ffff:127.0.0.1', '::ffff:a00:1', '64:ff9b::7f00:1', '64:ff9b:1::1', '2002:7f00:1::', '2001:db8::1'],
    'not-an-address',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('literalAddress', () => {
  it.each([
    ['https://10.0.0.1/x', '10.0.0.1'],
    ['https://0x7f000001/', '127.0.0.1'],
    ['https://2130706433/', '127.0.0.1'],
    ['https://[::1]:8443/', '::1'],
    ['https://dondoc.example/', null],
  ])('%s → %s', (url, address) => expect(literalAddress(new URL(url))).toBe(address));
});
