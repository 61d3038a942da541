import { anHttpServer, type HttpServer } from './an-http-server.js';

export interface SmsGatewayStandIn {
  readonly server: HttpServer;
  readonly messages: { Phone: string; Content: string; RequestId: string }[];
  stop(): Promise<void>;
}

/**
 * Stands in for an SMS provider: the JSON call of eSMS (developers.esms.vn, "Send OTP/Customer care message") with its codes: 100 taken,
 * 101 wrong key, 108 bad number, 124 the same RequestId once more.
 */
export async function anSmsGateway(): Promise<SmsGatewayStandIn> {
  const server = await anHttpServer();
  const messages: SmsGatewayStandIn['messages'] = [];
  server.answer = ({ method, headers, body }, response) => {
    const isJson = headers['content-type'] === 'application/json';
    const asked = (isJson ? JSON.parse(body) : {}) as Record<string, string>;
    response.setHeader('content-type', 'application/json; charset=utf-8');
    const say = (CodeResult: string, more: object = {}) => response.end(JSON.stringify({ CodeResult, ...more }));
    if (method !== 'POST' || asked['ApiKey'] !== 'k' || asked['SecretKey'] !== 's') return void say('101');
    const { Phone = '', Content = '', RequestId = '' } = asked;
    if (!/^0[35789]\d{8}$/.test(Phone) || Content === '') return void say('108', { ErrorMessage: 'Phone not valid' });
    if (messages.some((message) => message.RequestId === RequestId)) return void say('124');
    messages.push({ Phone, Content, RequestId });
    say('100', { CountRegenerate: 0, SMSID: `sms-${String(messages.length)}` });
  };
  return { server, messages, stop: () => server.stop() };
}

export function smsSettings(url: string): Record<string, string> {
  const fields = {
    ...{ ApiKey: 'k', SecretKey: 's', Phone: '{phone}', Content: '{text}', Brandname: 'DonDoc', SmsType: '2' },
    ...{ IsUnicode: '0', RequestId: '{id}' },
  };
  return {
    ...{ SMS_URL: `${url}/json/SendMultipleMessage_V4_post_json/`, SMS_FIELDS: JSON.stringify(fields) },
    ...{ SMS_SUCCESS: 'CodeResult=100|124', SMS_MESSAGE_ID: 'SMSID', SMS_PHONE: '0', SMS_PLAIN_LETTERS: 'yes' },
  };
}
