/** Refuses a purchase that lacks the address or documents that the carrier asks for, with what the account has of them. */
import { toApiError } from '../../api/errors.ts';
import type { Provider, PurchaseOrder, RequirementItem } from '../../api/provider.ts';
import { unmetRequirement } from '../../api/purchases/domain/unmet-requirement.ts';
import type { ChosenOffer } from './choose-offer.ts';
import { EXIT } from './exit-codes.ts';
import { CommandError } from './failure.ts';

/** Throws CommandError when the offer says that something is needed and the order does not have it. Reads only then. */
export async function refuseUnmet(
  provider: Provider,
  { order, quote }: ChosenOffer,
  signal: AbortSignal,
): Promise<void> {
  const unmet = quote.kind === 'offered' ? unmetRequirement(quote.number, order) : undefined;
  if (unmet === undefined) return;
  throw new CommandError({
    code: 'requirement-not-met',
    message: `${unmet.charAt(0).toUpperCase()}${unmet.slice(1)}.`,
    hint: `Nothing was bought. ${await available(provider, order, signal)}`,
    retryable: false,
    exitCode: EXIT.conflict,
  });
}

async function available(
  provider: Provider,
  order: Pick<PurchaseOrder, 'countryCode' | 'numberType'>,
  signal: AbortSignal,
): Promise<string> {
  if (provider.requirements === undefined) return 'See the console of the carrier.';
  try {
    const { items, createAt } = await provider.requirements(order, signal);
    const usable = items.filter((item) => item.usable === true);
    return usable.length === 0
      ? `The account has nothing that can be used. Create it at ${createAt}`
      : `Add one of: ${usable.map(asOption).join(', ')}`;
  } catch (error) {
    const failure = toApiError(error);
    if (failure.code === 'cancelled') throw failure;
    return `What the account has could not be read: ${failure.message}`;
  }
}

const asOption = ({ kind, id, name }: RequirementItem) =>
  `--${kind === 'address' ? 'address' : 'bundle'} ${id} (${name})`;
