/** What the provider charges in the end is said when it is bought, and not found on the bill alone. */
import { compare, type Price } from '../../api/money/money.ts';
import type { Provider } from '../../api/provider.ts';
import { formatMonthly } from '../../text/format.ts';
import type { CommandContext } from './context.ts';

/** Says on stderr when a number that was bought is stated at another price than was confirmed. A failed read says nothing. */
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
  output.note(
    `Note: you confirmed ${phoneNumber} at ${formatMonthly(confirmed)}, but the provider now states ${formatMonthly(now)}.`,
  );
}

/** An assumed currency contradicts no other one. */
function isOther(confirmed: Price, now: Price): boolean {
  if (confirmed.kind !== 'money' || now.kind !== 'money') return false;
  if (confirmed.money.currency === now.money.currency) return compare(confirmed.money, now.money) !== 0;
  return confirmed.currencyStated && now.currencyStated;
}
