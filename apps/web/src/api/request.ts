import type { Problem } from '#contracts';
import { Refusal } from './refusal.js';

export type Query = Record<string, string | number | boolean | null | undefined>;

interface Options {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  query?: Query;
  json?: unknown;
  form?: FormData;
  signal?: AbortSignal;
}

/** The session's token, repeated on every writing request so that another site cannot write in its name. */
let csrfToken: string | null = null;

export function rememberCsrfToken(token: string | null): void {
  csrfToken = token;
}

export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return `/api${path}${text ? `?${text}` : ''}`;
}

export async function request<T>(path: string, options: Options = {}): Promise<T> {
  const response = await send(path, options);
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  const body: unknown = text && isJson ? JSON.parse(text) : null;
  if (!response.ok) throw new Refusal(response.status, isProblem(body) ? body : {});
  return body as T;
}

async function send(path: string, { method = 'GET', query, json, form, signal }: Options): Promise<Response> {
  const headers = new Headers({ accept: 'application/json' });
  if (method !== 'GET' && csrfToken) headers.set('x-csrf-token', csrfToken);
  if (json !== undefined) headers.set('content-type', 'application/json');
  const body = json === undefined ? form : JSON.stringify(json);
  try {
    return await fetch(address(path, query), { method, headers, body, signal, credentials: 'same-origin' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Refusal(0);
  }
}

function isProblem(body: unknown): body is Partial<Problem> {
  return typeof body === 'object' && body !== null;
}
