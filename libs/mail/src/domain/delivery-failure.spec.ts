import { describe, expect, it } from 'vitest';
import { classifyFailure, nextAttempt } from './delivery-failure.js';

describe('classifyFailure', () => {
  it.each([
    ['the server is not there', { code: 'ESOCKET', command: 'CONN' }, 'temporary'],
    ['its name is not known', { code: 'EDNS', command: 'CONN' }, 'temporary'],
    ['it does not answer', { code: 'ETIMEDOUT', command: 'CONN' }, 'temporary'],
    ['it hangs up', { code: 'ECONNECTION', command: 'CONN' }, 'temporary'],
    ['greylisting', { code: 'EENVELOPE', responseCode: 451, command: 'RCPT TO' }, 'temporary'],
    ['a full mailbox', { code: 'EENVELOPE', responseCode: 452, command: 'RCPT TO' }, 'temporary'],
    ['content put off', { code: 'EMESSAGE', responseCode: 450, command: 'DATA' }, 'temporary'],
    ['an unknown recipient', { code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, 'permanent'],
    ['content refused', { code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, 'permanent'],
    ['an address that cannot be one', { code: 'EENVELOPE', command: 'API' }, 'permanent'],
    ['our sign-in refused', { code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, 'temporary'],
    ['our sender refused', { code: 'EENVELOPE', responseCode: 550, command: 'MAIL FROM' }, 'temporary'],
    ['a greeting of 554', { code: 'EPROTOCOL', responseCode: 554, command: 'CONN' }, 'temporary'],
    ['nothing said at all', {}, 'temporary'],
    ['a line cut in the message', { code: 'ECONNECTION', command: 'CONN', handedOver: false }, 'temporary'],
    ['a line cut after its end', { code: 'ECONNECTION', command: 'CONN', handedOver: true }, 'unknown'],
    ['silence after its end', { code: 'ETIMEDOUT', command: 'CONN', handedOver: true }, 'unknown'],
    ['421 after its end', { code: 'ECONNECTION', responseCode: 421, command: 'CONN', handedOver: true }, 'temporary'],
    ['450 after its end', { code: 'EMESSAGE', responseCode: 450, command: 'DATA', handedOver: true }, 'temporary'],
    ['554 after its end', { code: 'EMESSAGE', responseCode: 554, command: 'DATA', handedOver: true }, 'permanent'],
  ] as const)('%s', (_, error, expected) => {
    expect(classifyFailure(error)).toBe(expected);
  });
});

describe('nextAttempt', () => {
  it.each([
    [0, 1],
    [1, 1],
    [2, 2],
    [3, 5],
    [4, 10],
    [5, 30],
    [6, 60],
    [7, 60],
    [99, 60],
  ])('after %i failures waits %i minutes', (attempts, minutes) => {
    expect(nextAttempt(attempts)).toBe(minutes * 60_000);
  });

  it('ends', () => expect(nextAttempt(100)).toBeNull());
});
