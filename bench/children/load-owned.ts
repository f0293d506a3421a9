/**
 * Every page of the owned numbers once: `ours` through the product's loader, validated and kept; `floor` over node:http, as many
 * at a time, bodies drained; `heap` as `ours`, then what a number takes of the live heap. Prints JSON.
 */
import { Agent, get } from 'node:http';
import { loadOwned } from '../../src/api/owned/load.ts';
import { createProvider } from '../../src/api/providers/index.ts';
import { systemRuntime } from '../../src/api/runtime.ts';
import { appendNumbers, emptyList } from '../../src/screens/owned/list.ts';

const [mode = 'ours', baseUrl = '', apiKey = '', atATime = '8', numbers = '100000'] = process.argv.slice(2);
const concurrency = Number(atATime);
const PAGE = 100;

function drain(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'X-API-Key': apiKey } }, (answer) => {
      answer.resume();
      answer.once('end', resolve);
    }).once('error', reject);
  });
}

async function floor(): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const pages = Math.ceil(Number(numbers) / PAGE);
  let next = 1;
  const worker = async () => {
    while (next <= pages) {
      const page = next;
      next += 1;
      await drain(`${baseUrl}/owned?page=${page}&page_size=${PAGE}`, agent);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  agent.destroy();
}

async function ours(): Promise<{ rows: number; list: unknown }> {
  const account = { name: 'bench', provider: 'telefonie', baseUrl, apiKey, currency: 'USD' } as const;
  const provider = await createProvider(account, { runtime: systemRuntime, environment: {} });
  const options = { runtime: systemRuntime, concurrency, maxConcurrency: concurrency };
  let list = emptyList();
  let batch: Parameters<typeof appendNumbers>[1] = [];
  let rows = 0;
  for await (const step of loadOwned(provider, options)) {
    rows = step.rows.length;
    batch = [...batch, ...step.added];
    // As the screen does: a few times a second.
    if (batch.length >= 2_000 || step.complete) {
      list = appendNumbers(list, batch);
      batch = [];
    }
  }
  if (rows !== Number(numbers)) throw new Error(`${rows} of ${numbers}`);
  return { rows, list };
}

function liveHeap(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

async function main(): Promise<void> {
  const before = mode === 'heap' ? liveHeap() : 0;
  const startedAt = performance.now();
  const kept = mode === 'floor' ? await floor() : await ours();
  const ms = performance.now() - startedAt;
  const bytesEach = mode === 'heap' ? (liveHeap() - before) / Number(numbers) : 0;
  process.stdout.write(`${JSON.stringify({ ms, bytesEach, kept: kept !== undefined })}\n`);
  process.exit();
}

void main();
