import type { Session } from '#contracts';
import { SAMPLE_PASSWORD } from '#identity';

/** Somebody signed in to an API, who asks it for things; the session may be shown at another server too. */
export class Officer {
  private constructor(
    private readonly url: string,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  static async signIn(url: string, signInName: string): Promise<Officer> {
    const answer = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ signInName, password: SAMPLE_PASSWORD }),
    });
    if (answer.status !== 200) throw new Error(`${signInName} cannot sign in: ${String(answer.status)}`);
    const { csrfToken } = (await answer.json()) as Session;
    const [cookie = ''] = answer.headers.getSetCookie().map((each) => each.split(';', 1)[0] ?? '');
    return new Officer(url, { cookie, 'x-csrf-token': csrfToken });
  }

  at(url: string): Officer {
    return new Officer(url, this.headers);
  }

  /** Takes the whole answer; throws where it is not what was asked for. */
  async ask(method: 'GET' | 'POST', path: string): Promise<void> {
    const answer = await fetch(`${this.url}${path}`, { method, headers: this.headers });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${method} ${path}: ${String(answer.status)}`);
  }
}
