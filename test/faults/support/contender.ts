/** One of several dialdeck processes that are told to buy the same number at the same time. */
import { createInterface } from 'node:readline';
import * as z from 'zod';
import type { Account } from '../../../src/api/account.ts';
import { createTelefonieProvider } from '../../../src/api/providers/telefonie/client.ts';
import { openPurchases } from '../../../src/api/purchases/service/index.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';
import { orderOf } from './market.ts';

const Start = z.object({ baseUrl: z.string(), apiKey: z.string(), journalFile: z.string() });
const Round = z.object({ phoneNumber: z.string(), intent: z.string().optional() });

const start = Start.parse(JSON.parse(process.argv[2] ?? '{}'));
const account: Account = {
  name: 'environment',
  provider: 'telefonie',
  baseUrl: start.baseUrl,
  apiKey: start.apiKey,
  currency: 'USD',
};
const provider = createTelefonieProvider(account, { runtime: systemRuntime, environment: {} });
const purchases = await openPurchases({
  account,
  provider,
  journalFile: start.journalFile,
  runtime: systemRuntime,
  settleWindowMs: 2_000,
  pollScale: 0.05,
});
process.stdout.write('"ready"\n');
for await (const line of createInterface({ input: process.stdin })) {
  const { phoneNumber, intent } = Round.parse(JSON.parse(line));
  const order = orderOf(phoneNumber);
  const { monthlyRate } = await provider.quote(order);
  const outcome = await purchases.confirm({
    order,
    monthlyRate,
    ...(intent === undefined ? {} : { intent }),
  });
  const said = outcome.kind === 'blocked' ? `blocked: ${outcome.block.message}` : outcome.kind;
  process.stdout.write(`${JSON.stringify(said)}\n`);
}
await purchases.drain(5_000);
purchases.close();
