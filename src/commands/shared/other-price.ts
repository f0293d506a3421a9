/** Compares the final price with the confirmed one, so that people do not find a difference only on the bill. */
import { compare, type Price } from '../../api/money/money.ts';
import type { Provider } from '../../api/provider.ts';
import { formatMonthly } from '../../text/format.ts';
import type { CommandContext } from './context.ts';

/**
 * Reports on stderr when the provider states another price for the bought number than the confirmed one. Says nothing when
 * the read fails.
 */
export async function noteOtherPrice(
  { output, interrupted }: Pick<CommandContext, 'output' | 'interrupted'>,
  provider: Provider,
  phoneNumber: string,
  confirmed: Price,
): Promise<void> {
  const now = await provider.getOwned(phoneNumber, interrupted).then(
    (number) => number?.monthlyRate,
    () => undefined,
  );
  if (now === undefined || !isOther(confirmed, now)) return;
  output.warn(
    `Note: you confirmed ${phoneNumber} at ${formatMonthly(confirmed)}, but the provider now states ${formatMonthly(now)}.`,
  );
}

/** An assumed currency never counts as a difference. */
function isOther(confirmed: Price, now: Price): boolean {
  if (confirmed.kind !== 'money' || now.kind !== 'money') return false;
  if (confirmed.money.currency === now.money.currency) return compare(confirmed.money, now.money) !== 0;
  return confirmed.currencyStated && now.currencyStated;
}
