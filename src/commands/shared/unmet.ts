/** The address and documents of a purchase from the shell: checked against the account, or refused with what it has. */
import { ApiError, toApiError } from '../../api/errors.ts';
import type { Requirement } from '../../api/model.ts';
import type { NumberRequirements, Provider, PurchaseOrder, RequirementItem } from '../../api/provider.ts';
import {
  choiceOf,
  choiceProblem,
  onlyUsable,
  type RequirementRef,
  strongerRequirement,
  usableFor,
} from '../../api/purchases/domain/requirement-choice.ts';
import { unmetRequirement } from '../../api/purchases/domain/unmet-requirement.ts';
import type { ChosenOffer } from './choose-offer.ts';
import { EXIT } from './exit-codes.ts';
import { CommandError } from './failure.ts';

/** What the account has; why that could not be read; undefined where the provider says nothing of requirements. */
type Reading = NumberRequirements | ApiError | undefined;

export interface MeetOptions {
  /** Says a sentence to the person. */
  readonly say: (text: string) => void;
  readonly signal: AbortSignal;
  /**
   * Whether the only item that fits is given where the order names none. Not where the order stands for several numbers whose type is not
   * known.
   */
  readonly choose: boolean;
  /** Whether an order may wait for documents although the account has several that fit, because nobody can name one. */
  readonly mayWait?: boolean;
}

/** A way to say each sentence once, although several numbers of one run give cause for it. */
export function sayOnce(warn: (text: string) => void): MeetOptions['say'] {
  const said = new Set<string>();
  return (text) => {
    if (!said.has(text)) warn(text);
    said.add(text);
  };
}

/**
 * What is given to the purchase, by name: what the order names, else the only item of the account that fits. Throws CommandError when the
 * order lacks what the carrier asks for, when a choice is left to the person, or when the account cannot use what the order names. Reads
 * the account's addresses and documents only where some are given, needed or perhaps needed.
 */
export async function meetRequirements(
  provider: Provider,
  { order, quote }: ChosenOffer,
  { say, signal, choose, mayWait = false }: MeetOptions,
): Promise<readonly RequirementRef[]> {
  const offered = quote.kind === 'offered' ? quote.number.requirement : undefined;
  if (offered === 'none' && choiceOf(order).length === 0) return [];
  const reading = await read(provider, order, signal);
  const known = reading instanceof ApiError ? undefined : reading;
  const named = choiceOf(order, known?.items);
  const wrong = known === undefined ? undefined : choiceProblem(named, known);
  const requirement = strongerRequirement(offered, known?.requirement);
  if (wrong !== undefined) throw refusal(wrong, reading, requirement);
  const only = choose && named.length === 0 ? onlyFitting(requirement, known) : undefined;
  if (only !== undefined) {
    say(
      `The carrier asks for ${NEEDED[only.kind]}: dialdeck gives ${describeItem(only)}, because the account has nothing else that fits.`,
    );
    return [{ kind: only.kind, id: only.id, name: only.name }];
  }
  const unmet = unmetRequirement(requirement === undefined ? {} : { requirement }, order);
  if (unmet !== undefined) throw refusal(unmet, reading, requirement);
  if (requirement === 'documents-later' && order.documentsId === undefined && !mayWait) {
    const fitting = usableFor(requirement, known?.items ?? []).length;
    if (fitting > 0) throw refusal(openChoice(fitting), reading, requirement);
  }
  if (reading instanceof ApiError && named.length > 0) {
    say(`Whether the account can use what you gave could not be read: ${reading.message}`);
  }
  if (requirement === undefined && reading !== undefined) {
    say('It is not known whether the carrier asks for an address or documents for this number.');
  }
  return named;
}

const NEEDED: Readonly<Record<RequirementItem['kind'], string>> = {
  address: 'an address',
  documents: 'documents',
};

function describeItem({ kind, id, name }: RequirementItem): string {
  return `${kind === 'address' ? 'the address' : 'the documents'} ${name} (${id})`;
}

/** Only what was read as a whole shows that there is no other. */
function onlyFitting(
  requirement: Requirement | undefined,
  known: NumberRequirements | undefined,
): RequirementItem | undefined {
  return known === undefined || known.reason !== undefined ? undefined : onlyUsable(requirement, known.items);
}

function openChoice(fitting: number): string {
  return fitting === 1
    ? 'the carrier asks for documents, and the order names none'
    : `the carrier asks for documents, and the account has ${fitting} sets that fit`;
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
  `--${kind === 'address' ? 'address' : 'documents-id'} ${id} (${name})`;
