/** Asks before one number is bought. The question names the number and its price, and the line above it whose money it is. */
import { hostOf, moneyText } from '../../text/account-words.ts';
import { formatMonthly } from '../../text/format.ts';
import type { ChosenOffer } from './choose-offer.ts';
import type { CommandContext } from './context.ts';
import { notConfirmed } from './failure.ts';
import { agrees } from './questions.ts';

/** Throws CommandError unless the person agrees. */
export async function agreeToOffer(
  context: Pick<CommandContext, 'allAccounts' | 'output' | 'terminal'>,
  { order, quote }: Pick<ChosenOffer, 'order' | 'quote'>,
): Promise<void> {
  const { active } = await context.allAccounts();
  const sandbox = active.kind === 'sandbox';
  const host = sandbox ? '' : `LIVE ${hostOf(active.baseUrl)}, `;
  context.output.warn(`With account ${active.name}: ${host}${moneyText(sandbox)}.`);
  const question = `Buy ${order.phoneNumber} for ${formatMonthly(quote.monthlyRate)}?`;
  if (await agrees(context.terminal, question)) return;
  throw notConfirmed(`${order.phoneNumber} was not bought.`);
}
