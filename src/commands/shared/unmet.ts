/** The address and documents of a purchase from the shell: checked against the account, or refused with what it has. */
import { ApiError, toApiError } from '../../api/errors.ts';
import type { Requirement } from '../../api/model.ts';
import type { NumberRequirements, Provider, PurchaseOrder, RequirementItem } from '../../api/provider.ts';
import {
  choiceOf,
  choiceProblem,
  type RequirementRef,
  strongerRequirement,
  usableFor,
} from '../../api/purchases/domain/requirement-choice.ts';
import { unmetRequirement } from '../../api/purchases/domain/unmet-requirement.ts';
import type { ChosenOffer } from './choose-offer.ts';
import { EXIT } from './exit-codes.ts';
import { CommandError } from './failure.ts';
import type { Output } from './output.ts';

/** What the account has; why that could not be read; undefined where the provider says nothing of requirements. */
type Reading = NumberRequirements | ApiError | undefined;

/**
 * What the order gives, by name. Throws CommandError when it lacks what the carrier asks for, or when the account cannot use what it
 * has. Reads the account's addresses and documents only where some are given, needed or perhaps needed.
 */
export async function meetRequirements(
  provider: Provider,
  { order, quote }: ChosenOffer,
  output: Output,
  signal: AbortSignal,
): Promise<readonly RequirementRef[]> {
  const offered = quote.kind === 'offered' ? quote.number.requirement : undefined;
  if (offered === 'none' && choiceOf(order).length === 0) return [];
  const reading = await read(provider, order, signal);
  const known = reading instanceof ApiError ? undefined : reading;
  const chosen = choiceOf(order, known?.items);
  const wrong = known === undefined ? undefined : choiceProblem(chosen, known);
  const requirement = strongerRequirement(offered, known?.requirement);
  if (wrong !== undefined) throw refusal(wrong, reading, requirement);
  const unmet = unmetRequirement(requirement === undefined ? {} : { requirement }, order);
  if (unmet !== undefined) throw refusal(unmet, reading, requirement);
  if (reading instanceof ApiError && chosen.length > 0) {
    output.warn(`Whether the account can use what you gave could not be read: ${reading.message}`);
  }
  if (requirement === undefined && reading !== undefined) {
    output.warn('It is not known whether the carrier asks for an address or documents for this number.');
  }
  return chosen;
}

async function read(
  provider: Provider,
  order: Pick<PurchaseOrder, 'countryCode' | 'numberType'>,
  signal: AbortSignal,
): Promise<Reading> {
  try {
    return await provider.requirements?.(order, signal);
  } catch (error) {
    const failure = toApiError(error);
    if (failure.code === 'cancelled') throw failure;
    return failure;
  }
}

function refusal(problem: string, reading: Reading, requirement: Requirement | undefined): CommandError {
  return new CommandError({
    code: 'requirement-not-met',
    message: `${problem.charAt(0).toUpperCase()}${problem.slice(1)}.`,
    hint: `Nothing was bought. ${availableText(reading, requirement)}`,
    retryable: false,
    exitCode: EXIT.conflict,
  });
}

function availableText(reading: Reading, requirement: Requirement | undefined): string {
  if (reading === undefined) return 'See the console of the carrier.';
  if (reading instanceof ApiError) return `What the account has could not be read: ${reading.message}`;
  const { items, createAt, reason } = reading;
  const usable = usableFor(requirement, items);
  const more = reason === undefined ? '' : ` This may not be all: ${reason}`;
  return usable.length === 0
    ? `The account has nothing that can be used. Create it at ${createAt}${more}`
    : `Add one of: ${usable.map(asOption).join(', ')}.${more}`;
}

const asOption = ({ kind, id, name }: RequirementItem) =>
  `--${kind === 'address' ? 'address' : 'bundle'} ${id} (${name})`;
