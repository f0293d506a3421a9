/** What doctor asks each account: free reads only. */
import type { Account } from '../../../api/account.ts';
import { checkAccount } from '../../../api/check-account.ts';
import { toApiError } from '../../../api/errors.ts';
import { isLoopback } from '../../../api/http/agents.ts';
import { proxyFor } from '../../../api/http/proxy.ts';
import { ACCOUNT_CHECK_MS, CLOCK_SKEW_MS } from '../../../api/limits.ts';
import type { Provider } from '../../../api/provider.ts';
import type { CommandContext } from '../../shared/context.ts';
import { toFailure } from '../../shared/failure.ts';
import { type Finding, ok, problem, warning } from './finding.ts';

type Asking = Pick<CommandContext, 'allAccounts' | 'openSession' | 'runtime' | 'interrupted' | 'env'>;

/** Asks the accounts that are set up, one after the other; the sandbox only if it is in use. */
export async function checkAccounts(context: Asking): Promise<readonly Finding[]> {
  const { profiles, active } = await context.allAccounts();
  const findings: Finding[] = [];
  for (const { name, kind } of profiles) {
    if (kind === 'sandbox' && name !== active.name) continue;
    findings.push(...(await checkOne(context, name)));
    context.interrupted.throwIfAborted();
  }
  return findings;
}

async function checkOne(context: Asking, name: string): Promise<readonly Finding[]> {
  const { runtime, interrupted } = context;
  const check = `account ${name}`;
  const limit = new AbortController();
  const done = new AbortController();
  runtime.sleep(ACCOUNT_CHECK_MS, done.signal).then(
    () => limit.abort(),
    () => undefined,
  );
  const signal = AbortSignal.any([interrupted, limit.signal]);
  try {
    const { account, provider } = await context.openSession(name);
    const startedAt = runtime.monotonic();
    await checkAccount(provider, signal);
    const ms = Math.round(runtime.monotonic() - startedAt);
    const now = provider.clock?.();
    return [
      ok(check, `the key works; answered in ${ms} ms${wayTo(account, context.env)}`),
      ...(await checkReads(check, provider, signal)),
      ...(await checkBalance(check, provider, signal)),
      ...(now === undefined ? [] : [checkClock(check, now - runtime.now())]),
    ];
  } catch (error) {
    if (limit.signal.aborted) {
      const message = `did not answer within ${ACCOUNT_CHECK_MS / 1_000} s`;
      return [problem(check, message, 'Check the network and the proxy, then try again.')];
    }
    const { message, hint } = toFailure(error);
    return [problem(check, message, hint)];
  } finally {
    done.abort();
  }
}

/** Whether the requests go through a proxy. */
function wayTo({ baseUrl }: Account, env: CommandContext['env']): string {
  const url = new URL(baseUrl);
  if (url.protocol !== 'https:' || isLoopback(url)) return '';
  const proxy = proxyFor(url, env);
  return proxy === undefined ? ' without a proxy' : ` through the proxy ${proxy.name}`;
}

/** A number that nobody has, in a range for fiction: an order of it is looked for and not found. */
const NOBODYS_NUMBER = '+12125550100';

/** Which free reads the key allows. */
async function checkReads(
  check: string,
  provider: Provider,
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  const reads: readonly (readonly [what: string, read: () => Promise<unknown> | undefined])[] = [
    ['search', () => provider.searchAvailable({ countryCode: 'US', limit: 1 }, signal)],
    ['list its numbers', () => provider.listOwned({ page: 1, pageSize: 1 }, signal)],
    [
      'look for a purchase',
      () => provider.findPurchase?.({ phoneNumber: NOBODYS_NUMBER, reference: 'dialdeck-doctor' }, signal),
    ],
  ];
  const findings: Finding[] = [];
  for (const [what, read] of reads) {
    try {
      const asked = read();
      if (asked === undefined) continue;
      await asked;
      findings.push(ok(check, `the account may ${what}`));
    } catch (error) {
      const { code, message, hint } = toApiError(error);
      if (code === 'cancelled') throw error;
      const refused = code === 'auth' ? 'the account may not' : 'it is not known whether the account may';
      findings.push(warning(check, `${refused} ${what}: ${message}`, hint));
    }
  }
  return findings;
}

/** A key may be forbidden to read the balance; the account works all the same. */
async function checkBalance(
  check: string,
  provider: Provider,
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  try {
    return (await provider.balance?.(signal)) === undefined ? [] : [ok(check, 'the balance can be read')];
  } catch (error) {
    const { code, message, hint } = toApiError(error);
    if (code === 'cancelled') throw error;
    return [warning(check, `the balance cannot be read: ${message}`, hint)];
  }
}

function checkClock(check: string, skewMs: number): Finding {
  const seconds = Math.round(Math.abs(skewMs) / 1_000);
  return Math.abs(skewMs) <= CLOCK_SKEW_MS
    ? ok(check, 'the clocks agree')
    : warning(check, `the clocks differ by ${seconds} s`, 'Set the clock of this machine.');
}
