/** What the sandbox's tests share: a sandbox that is closed after the test, and plain requests to it. */
import { onTestFinished } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/index.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed body, or undefined when there is none. */
  readonly body: unknown;
}

/** A sandbox of this test: numbers show at once unless the test says otherwise. */
export async function sandboxFor(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ provisioningMs: 0, ...options });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** One request with the account's key. */
export function request(sandbox: Sandbox, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { 'x-api-key': sandbox.apiKey, 'content-type': 'application/json', ...init.headers };
  return fetch(sandbox.telefonieBaseUrl + path, { redirect: 'manual', ...init, headers });
}

/** One request and its whole JSON answer. */
export async function call(sandbox: Sandbox, path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await request(sandbox, path, init);
  const text = await response.text();
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  return { status: response.status, headers: response.headers, body };
}

export function buy(sandbox: Sandbox, phoneNumber: string, more: Readonly<Record<string, unknown>> = {}) {
  return call(sandbox, '/owned', {
    method: 'POST',
    body: JSON.stringify({ phone_number: phoneNumber, ...more }),
  });
}

export const ownedPath = (phoneNumber: string) => `/owned/${encodeURIComponent(phoneNumber)}`;

/** The phone numbers of a search or a list, in order. */
export function numbersIn(answer: Answer): string[] {
  const found = JSON.stringify(answer.body).matchAll(/"phone_number":"([^"]+)"/g);
  return [...found].map(([, phoneNumber = '']) => phoneNumber);
}

/** A magic number: `kind` are the two digits of the fault, `instance` tells numbers of one fault apart. */
export const magic = (kind: string, instance = 0) => `+1500555${kind}${String(instance).padStart(2, '0')}`;
