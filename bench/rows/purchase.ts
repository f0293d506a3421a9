/** A purchase in the app, from the key that confirms it to COMPLETED, against the bare requests. */
import { Agent, request } from 'node:http';
import { type Bench, sleep, times } from '../lib/bench.ts';
import { type BenchRow, ratioRow } from '../lib/row.ts';
import { type BenchSandbox, startSandbox } from '../lib/sandbox.ts';
import { openTerminal } from '../lib/terminal.ts';
import { closeApp } from './keys.ts';

const LATENCY_MS = 50;
const RIGHT = '\u001b[C';

export async function purchaseRows(bench: Bench): Promise<BenchRow[]> {
  const sandbox = await startSandbox(bench, { latencyMs: LATENCY_MS });
  const terminal = openTerminal([bench.node, bench.product], bench.env(bench.home(), sandbox.env), {
    columns: 80,
    rows: 24,
  });
  await terminal.shows((screen) => screen.includes('20 offers'), 'offers');
  const ours: number[] = [];
  const floor: number[] = [];
  const rounds = times(bench, 15);
  for (let round = 0; round < rounds; round += 1) {
    terminal.type('\r');
    await terminal.shows((screen) => screen.includes('Offered now'), 'the review card');
    await sleep(200);
    terminal.type(RIGHT);
    await sleep(100);
    const confirmedAt = performance.now();
    terminal.type('\r');
    ours.push((await terminal.shows((screen) => screen.includes('COMPLETED'), 'COMPLETED')) - confirmedAt);
    terminal.type('\u001b');
    await terminal.shows((screen) => screen.includes('20 offers'), 'the offers again');
    terminal.type('j');
    await sleep(100);
    floor.push(await bareRequests(sandbox));
  }
  await closeApp(terminal);
  await sandbox.stop();
  return [
    ratioRow(
      'a purchase, confirm key to COMPLETED, 50 ms answers',
      ours,
      floor,
      1.5,
      'every durable write included',
    ),
  ];
}

/**
 * The requests that a safe purchase needs: ownership and offer in parallel, then one POST, then the GET that shows the number in
 * the account. The connections are already open.
 */
async function bareRequests(sandbox: BenchSandbox): Promise<number> {
  const agent = new Agent({ keepAlive: true });
  const send = (method: string, path: string, body?: string) =>
    new Promise<string>((resolve, reject) => {
      const sent = request(
        `${sandbox.baseUrl}${path}`,
        { method, agent, headers: { 'X-API-Key': sandbox.apiKey, 'content-type': 'application/json' } },
        (answer) => {
          let text = '';
          answer.on('data', (data) => {
            text += String(data);
          });
          answer.once('end', () => resolve(text));
        },
      );
      sent.once('error', reject);
      sent.end(body);
    });
  const offers = await send('GET', '/available?country_code=GB&type=local&limit=20');
  const number = /"phone_number":\s*"(\+\d+)"/.exec(offers)?.[1] ?? '';
  const startedAt = performance.now();
  await Promise.all([
    send('GET', `/owned/${encodeURIComponent(number)}`),
    send('GET', `/available?country_code=GB&type=local&contains=${number.slice(3)}&limit=20`),
  ]);
  await send('POST', '/owned', JSON.stringify({ phone_number: number }));
  await send('GET', `/owned/${encodeURIComponent(number)}`);
  const ms = performance.now() - startedAt;
  agent.destroy();
  return ms;
}
