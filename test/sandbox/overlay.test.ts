import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { type Answer, buy, call, magic, ownedPath, sandboxFor } from './client.ts';

const Overlay = z.object({
  overlay: z.literal('1.0.0'),
  actions: z.array(z.object({ target: z.string(), update: z.record(z.string(), z.unknown()) })),
});
const text = readFileSync(new URL('../../docs/telefonie-errors.overlay.yml', import.meta.url), 'utf8');
const { actions } = Overlay.parse(parse(text));
const schema = z
  .object({ schemas: z.object({ SandboxProblem: z.record(z.string(), z.unknown()) }) })
  .parse(actions.find(({ target }) => target === '$.components')?.update).schemas.SandboxProblem;
const isProblem = new Ajv().compile(schema);

const declared = (path: string, method: string) =>
  Object.keys(
    actions.find(({ target }) => target === `$.paths['${path}'].${method}.responses`)?.update ?? {},
  );

const noKey = { headers: { 'x-api-key': 'nobody' } };
const notJson = { method: 'POST', body: '{' };
const tooLarge = { method: 'POST', body: JSON.stringify({ friendly_name: 'x'.repeat(70_000) }) };
const notOwned = ownedPath(magic('00'));
const ONE = '/owned/{phone_number}';

const REFUSALS: readonly [string, string, (sandbox: Sandbox) => Promise<Answer>][] = [
  ['/available', 'get', (sandbox) => call(sandbox, '/available?country_code=US', noKey)],
  ['/available', 'get', (sandbox) => call(sandbox, '/available')],
  ['/owned', 'get', (sandbox) => call(sandbox, '/owned', noKey)],
  ['/owned', 'get', (sandbox) => call(sandbox, '/owned?page=0')],
  ['/owned', 'post', (sandbox) => call(sandbox, '/owned', notJson)],
  ['/owned', 'post', (sandbox) => call(sandbox, '/owned', tooLarge)],
  ['/owned', 'post', (sandbox) => call(sandbox, '/owned', { ...notJson, ...noKey })],
  ...['01', '02', '03', '04', '05', '23', '25', '26'].map(
    (kind): [string, string, (sandbox: Sandbox) => Promise<Answer>] => [
      '/owned',
      'post',
      (sandbox) => buy(sandbox, magic(kind)),
    ],
  ),
  [ONE, 'get', (sandbox) => call(sandbox, notOwned)],
  [ONE, 'get', (sandbox) => call(sandbox, '/owned/7')],
  [ONE, 'post', (sandbox) => call(sandbox, notOwned, { method: 'POST', body: '{}' })],
  [ONE, 'post', (sandbox) => call(sandbox, notOwned, notJson)],
  [ONE, 'post', (sandbox) => call(sandbox, notOwned, tooLarge)],
  [ONE, 'delete', (sandbox) => call(sandbox, notOwned, { method: 'DELETE' })],
  [ONE, 'delete', (sandbox) => call(sandbox, notOwned, { method: 'DELETE', ...noKey })],
];

test('every refusal is declared for its operation and has the declared shape', async () => {
  const sandbox = await sandboxFor();
  for (const [path, method, refusal] of REFUSALS) {
    const answer = await refusal(sandbox);
    expect(declared(path, method), `${method} ${path}`).toContain(String(answer.status));
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(isProblem(answer.body), JSON.stringify([answer.body, isProblem.errors])).toBe(true);
    expect(answer.body).toMatchObject({ status: answer.status });
  }
});
