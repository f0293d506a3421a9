/** A carrier whose texts hold escape characters and the account's own key: nothing that a person reads holds them. */
import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { toApiError } from '../../../src/api/errors.ts';
import type { Provider } from '../../../src/api/provider.ts';
import { createProvider } from '../../../src/api/providers/index.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';
import { startSandbox } from '../../../src/sandbox/index.ts';
import { accountAt, orderOf, SANDBOX_KINDS, type SandboxKind } from './support.ts';

const HIDDEN = /[\p{Cc}\u200b\u202e]/u;
const ESCAPES = '\u001b]0;title\u0007\u001b[2J\u009b\u202e\u200b';
/** Where a provider finds its rows and what they are about: with them spoiled, there is nothing to look at. */
const FORM =
  /^(?:(?:iso_)?country_?code|country_iso_alpha2|iso_country|currency|price_unit|region_type)$|type/i;
const NEVER = /^(?:phone_?number|sid|id|.*_ur[il]|record_type)$|_uris$/i;

/** A sandbox behind a server that adds `poison` to the texts of its answers, with the key at the end of the longest name that is shown. */
async function poisoned(kind: SandboxKind, spoilForm: boolean) {
  const sandbox = await startSandbox({ provisioningMs: 0, numbersAt: kind });
  onTestFinished(sandbox.close);
  const account = { name: 'test', provider: kind, apiKey: sandbox.apiKey, currency: 'USD' };
  const at = accountAt(sandbox, kind);
  const upstream = new URL(at.baseUrl).origin;
  const poison = (key: string, value: unknown): unknown => {
    if (typeof value !== 'string' || NEVER.test(key) || (!spoilForm && FORM.test(key))) return value;
    if (/name/i.test(key)) return `${'x'.repeat(240)}${ESCAPES}${sandbox.apiKey}`;
    return `${value}${ESCAPES}${sandbox.apiKey}`;
  };
  const proxy = createServer(async (request, response) => {
    const body: Buffer[] = [];
    for await (const chunk of request) body.push(Buffer.from(chunk));
    const { host: _host, connection: _connection, 'content-length': _length, ...headers } = request.headers;
    const answer = await fetch(`${upstream}${request.url}`, {
      method: request.method ?? 'GET',
      headers: Object.entries(headers).map(([name, value]) => [name, String(value)]),
      ...(body.length === 0 ? {} : { body: Buffer.concat(body) }),
    });
    const text = await answer.text();
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    response.end(text === '' ? '' : JSON.stringify(JSON.parse(text, poison)));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    proxy.closeAllConnections();
    proxy.close();
  });
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const deps = { runtime: systemRuntime, environment: {} };
  const baseUrl = at.baseUrl.replace(upstream, `http://127.0.0.1:${address.port}`);
  return {
    key: sandbox.apiKey,
    direct: await createProvider({ ...account, ...at }, deps),
    client: await createProvider({ ...account, ...at, baseUrl }, deps),
  };
}

const US = { countryCode: 'US', numberType: 'LOCAL' } as const;

/** Everything that a provider reads; a failure counts with its words. */
async function readAll(client: Provider, phoneNumber: string) {
  const reads = {
    search: client.searchAvailable(US),
    owned: client.listOwned({ page: 1, pageSize: 20 }),
    number: client.getOwned(phoneNumber),
    prices: client.priceList?.(US),
    purchase: client.findPurchase?.({ phoneNumber }),
    requirements: client.requirements?.(US),
    portability: client.portability?.([phoneNumber]),
    lookup: client.lookup?.(phoneNumber, client.abilities.paidLookups?.map(({ field }) => field) ?? []),
    routes: client.routes?.list(),
    balance: client.balance?.(),
    account: client.checkAccount?.(),
  };
  const answers = Object.entries(reads).map(async ([name, read]) => {
    const answer: unknown = await Promise.resolve(read).catch((error: unknown) => {
      const { message, hint } = toApiError(error);
      return { message, hint };
    });
    return [name, answer] as const;
  });
  return new Map(await Promise.all(answers));
}

/** The texts of a value with their paths, without those that go back to the carrier as they came. */
function texts(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'raw' ? [] : texts(inner, `${path}.${key}`),
  );
}

describe.each(SANDBOX_KINDS)('hostile texts of %s', (kind) => {
  it.each([
    ['in what describes a number', false],
    ['in everything', true],
  ])('are harmless: %s', async (_where, spoilForm) => {
    const { client, direct, key } = await poisoned(kind, spoilForm);
    const [offer] = (await direct.searchAvailable(US)).rows;
    if (offer === undefined) throw new Error('nothing on sale');
    await direct.purchase(orderOf(offer));
    const answers = await readAll(client, offer.phoneNumber);
    if (!spoilForm) expect(answers.get('number')).toMatchObject({ phoneNumber: offer.phoneNumber });
    const shown = [...answers].flatMap(([name, answer]) => texts(answer, name));
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.filter(([, text]) => HIDDEN.test(text) || text.includes(key.slice(0, 8)))).toEqual([]);
  });
});
