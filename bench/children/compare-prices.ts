/**
 * A price for each of some countries and types: `ours` through the product's comparison; `floor` the same requests over
 * node:http, as many at a time, bodies drained. Prints JSON with the time of the first cell.
 */
import { Agent, get } from 'node:http';
import { NUMBER_TYPES } from '../../src/api/numbers/types.ts';
import { comparePrices } from '../../src/api/pricing/index.ts';
import { createProvider } from '../../src/api/providers/index.ts';
import { systemRuntime } from '../../src/api/runtime.ts';

const [mode = 'ours', baseUrl = '', apiKey = '', atATime = '16', countries = ''] = process.argv.slice(2);
const concurrency = Number(atATime);
const countryCodes = countries.split(',');
const WIRE_TYPES = ['local', 'national', 'toll-free', 'mobile'];

async function floor(): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const urls = countryCodes.flatMap((country) =>
    WIRE_TYPES.map((type) => `${baseUrl}/available?country_code=${country}&type=${type}&limit=20`),
  );
  const startedAt = performance.now();
  let first = 0;
  const drain = (url: string) =>
    new Promise<void>((resolve, reject) => {
      get(url, { agent, headers: { 'X-API-Key': apiKey } }, (answer) => {
        answer.resume();
        answer.once('end', resolve);
      }).once('error', reject);
    });
  const worker = async () => {
    for (let url = urls.shift(); url !== undefined; url = urls.shift()) {
      await drain(url);
      first ||= performance.now() - startedAt;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  agent.destroy();
  return first;
}

async function ours(): Promise<number> {
  const account = { name: 'bench', provider: 'telefonie', baseUrl, apiKey, currency: 'USD' } as const;
  const startedAt = performance.now();
  const provider = await createProvider(account, { runtime: systemRuntime, environment: {} });
  let first = 0;
  const query = { accounts: [{ ...account, provider }], countryCodes, numberTypes: NUMBER_TYPES };
  for await (const step of comparePrices(query, { concurrency })) {
    first ||= performance.now() - startedAt;
    if (step.cell.kind === 'failed') throw step.cell.error;
  }
  return first;
}

async function main(): Promise<void> {
  const startedAt = performance.now();
  const first = mode === 'floor' ? await floor() : await ours();
  process.stdout.write(`${JSON.stringify({ ms: performance.now() - startedAt, first })}\n`);
  process.exit();
}

void main();
