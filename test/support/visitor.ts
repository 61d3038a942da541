import type { Problem, Session } from '#contracts';
import { SAMPLE_PASSWORD } from '#identity';

export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** Somebody with a browser: keeps the cookie and sends the session's token along, as the console does. */
export class Visitor {
  cookie: string | null = null;
  csrfToken: string | null = null;

  constructor(private readonly url: string) {}

  async signIn(signInName: string, password: string = SAMPLE_PASSWORD): Promise<Answer<Session & Problem>> {
    const answer = await this.send<Session & Problem>('POST', '/api/session', { signInName, password });
    if (answer.status === 200) this.csrfToken = answer.body.csrfToken;
    return answer;
  }

  get<T>(path: string): Promise<Answer<T>> {
    return this.send<T>('GET', path);
  }

  post<T>(path: string, body: object = {}): Promise<Answer<T>> {
    return this.send<T>('POST', path, body);
  }

  put<T>(path: string, body: object): Promise<Answer<T>> {
    return this.send<T>('PUT', path, body);
  }

  delete<T>(path: string): Promise<Answer<T>> {
    return this.send<T>('DELETE', path);
  }

  /** A form with a file. */
  async upload<T>(path: string, file: { field: string; name: string; bytes: Uint8Array } | null, fields: object = {}) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
    if (file) form.set(file.field, new Blob([Buffer.from(file.bytes)]), file.name);
    return this.send<T>('POST', path, form);
  }

  async send<T>(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Answer<T>> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      redirect: 'manual',
      headers: { ...this.ownHeaders(), ...(body && !(body instanceof FormData) && json), ...headers },
      ...(body && { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
    this.keepCookie(response);
    return { status: response.status, headers: response.headers, body: (await contentOf(response)) as T };
  }

  private ownHeaders(): Record<string, string> {
    return {
      ...(this.cookie !== null && { cookie: this.cookie }),
      ...(this.csrfToken !== null && { 'x-csrf-token': this.csrfToken }),
    };
  }

  private keepCookie(response: Response): void {
    const given = response.headers.getSetCookie().find((cookie) => cookie.startsWith('dondoc_session='));
    const pair = given?.split(';', 1)[0];
    if (pair !== undefined) this.cookie = pair === 'dondoc_session=' ? null : pair;
  }
}

const json = { 'content-type': 'application/json' };

async function contentOf(response: Response): Promise<unknown> {
  if (/json/.test(response.headers.get('content-type') ?? '')) return response.json();
  if (/^text\//.test(response.headers.get('content-type') ?? '')) return response.text();
  return Buffer.from(await response.arrayBuffer());
}
