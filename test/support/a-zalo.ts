import type { ServerResponse } from 'node:http';
import { anHttpServer, type HttpServer, type Received } from './an-http-server.js';

export interface ZaloStandIn {
  readonly server: HttpServer;
  readonly messages: {
    phone: string;
    template_id: string;
    template_data: Record<string, string>;
    tracking_id: string;
  }[];
  /** Passes it has given out; the last one is good. */
  readonly passes: string[];
  /** Makes the last pass bad, as Zalo does when somebody signs in anew. */
  revoke(): void;
  stop(): Promise<void>;
}

/**
 * Stands in for Zalo: the OAuth call for an official account (a refresh token serves once, and comes back new) and the message call of
 * Zalo Notification Service with its codes: 0 taken, -108 bad number, -109 template unknown, -124 pass invalid.
 */
export async function aZalo(): Promise<ZaloStandIn> {
  const server = await anHttpServer();
  const messages: ZaloStandIn['messages'] = [];
  const passes: string[] = [];
  const state = { refresh: 'first-refresh', access: '' };

  const renew = ({ headers, body }: Received) => {
    const form = new URLSearchParams(body);
    const isOurs = headers['secret_key'] === 'app-secret' && form.get('app_id') === '4211';
    if (!isOurs || form.get('grant_type') !== 'refresh_token' || form.get('refresh_token') !== state.refresh) {
      return { error: -14014, error_name: 'Invalid refresh token', error_description: 'Invalid refresh token.' };
    }
    passes.push(`access-${String(passes.length + 1)}`);
    state.access = passes.at(-1) ?? '';
    state.refresh = `refresh-${String(passes.length)}`;
    return { access_token: state.access, refresh_token: state.refresh, expires_in: '90000' };
  };
  const take = ({ headers, body }: Received) => {
    if (state.access === '' || headers['access_token'] !== state.access) {
      return { error: -124, message: 'Access token invalid' };
    }
    const message = JSON.parse(body) as ZaloStandIn['messages'][number];
    if (!/^84[35789]\d{8}$/.test(message.phone)) return { error: -108, message: 'Phone number invalid' };
    if (message.template_id !== '7012') return { error: -109, message: 'Template ID invalid' };
    messages.push(message);
    return {
      error: 0,
      message: 'Success',
      data: { msg_id: `zns-${String(messages.length)}`, sent_time: '1626926349402' },
    };
  };
  server.answer = (request, response: ServerResponse) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.path.startsWith('/v4/oa/access_token') ? renew(request) : take(request)));
  };
  return { server, messages, passes, revoke: () => void (state.access = 'another'), stop: () => server.stop() };
}

export function zaloSettings(url: string): Record<string, string> {
  return {
    ...{
      ZNS_APP_ID: '4211',
      ZNS_APP_SECRET: 'app-secret',
      ZNS_REFRESH_TOKEN: 'first-refresh',
      ZNS_TEMPLATE_ID: '7012',
    },
    ZNS_FIELDS: JSON.stringify({ co_quan: '{agency}', ngay: '{day}', qua_han: '{overdue}', hom_nay: '{today}' }),
    ...{ ZNS_URL: `${url}/message/template`, ZNS_TOKEN_URL: `${url}/v4/oa/access_token` },
  };
}
