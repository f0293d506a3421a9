/** Undoes a batch of releases: buys back what is still offered, and configures each number as it was. Asks first. */
import { type ApiError, localError, toApiError } from '../../api/errors.ts';
import { moneyOf } from '../../api/money/money.ts';
import type { Provider, PurchaseOrder } from '../../api/provider.ts';
import { chargesOf } from '../../api/purchases/domain/batch-charges.ts';
import type { Batch } from '../../api/purchases/domain/batch-types.ts';
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import {
  choiceOf,
  idsOf,
  onlyUsable,
  type RequirementRef,
  strongerRequirement,
} from '../../api/purchases/domain/requirement-choice.ts';
import { unmetRequirement } from '../../api/purchases/domain/unmet-requirement.ts';
import {
  earlierRestorations,
  inDoubt,
  type OfferedPurchase,
  planRestore,
  type Released,
  type Restoration,
  restoreBatches,
} from '../../api/purchases/service/plan-restore.ts';
import { findOffer } from '../../api/search/find-offer.ts';
import { askToConfirm } from '../../components/confirm/ask.ts';
import { moneyText } from '../../text/account-words.ts';
import { chargesText } from '../../text/batches.ts';
import { plural } from '../../text/format.ts';
import type { ScreenContext } from '../screen.ts';

type RestoreContext = Pick<
  ScreenContext,
  | 'session'
  | 'accountName'
  | 'sandbox'
  | 'showOverlay'
  | 'closeOverlay'
  | 'holdKeys'
  | 'notify'
  | 'onWait'
  | 'go'
  | 'background'
>;

const OTHERS: readonly (readonly [Restoration['kind'], string])[] = [
  ['owned', 'owned already'],
  ['gone', 'not offered yet'],
  ['in doubt', 'perhaps not released'],
  ['leaving', 'still marked for release'],
  ['failed', 'cannot be bought from here'],
];

export interface Undo {
  /** Reads what can come back, then asks; an earlier reading is given up. Rejects with ApiError. */
  ask(batch: Batch): Promise<void>;
  /** Gives up what is being read. Its question must not open over another screen. */
  giveUp(): void;
}

export function createUndo(context: RestoreContext, signal: AbortSignal): Undo {
  let reading = new AbortController();
  return {
    async ask(batch) {
      reading.abort();
      reading = new AbortController();
      const asked = AbortSignal.any([signal, reading.signal]);
      try {
        await askToRestore(context, batch, asked);
      } catch (error) {
        if (!asked.aborted) throw error;
      }
    },
    giveUp: () => reading.abort(),
  };
}

async function askToRestore(context: RestoreContext, batch: Batch, signal: AbortSignal): Promise<void> {
  context.notify({ kind: 'info', text: 'Reading which of the numbers are still offered …' });
  const session = await context.session();
  const { provider } = session;
  const purchases = await session.openPurchases();
  const despite = inDoubt(earlierRestorations(purchases, batch.head.id));
  const findPurchase = async (released: Released) => {
    const purchase = await purchaseOf(provider, released, signal);
    return purchase === undefined || despite === '' ? purchase : { ...purchase, despiteUnknown: despite };
  };
  const plan = await planRestore({ provider, purchases, batch, findPurchase, signal });
  signal.throwIfAborted();
  const changed = restoreBatches(plan, { limits: {}, restores: batch.head.id });
  if (changed.length === 0) {
    context.notify({ kind: 'info', text: nothingText(plan) });
    return;
  }
  askToConfirm(context, {
    id: 'batch-restore',
    title: `Undo: ${batch.head.title}`,
    lines: questionLines(context, plan),
    confirm: plan.some(({ kind }) => kind === 'offered') ? 'Buy back' : 'Configure',
    onConfirm: () => context.background(restore(context, purchases, batch, plan)),
  });
}

function questionLines(
  { accountName, sandbox }: RestoreContext,
  plan: readonly Restoration[],
): readonly string[] {
  const offers = plan.flatMap((each) =>
    each.kind === 'offered' ? [{ ...each.offer, offer: each.offer }] : [],
  );
  const others = othersText(plan);
  return [
    `Account ${accountName}: ${sandbox ? 'SANDBOX' : 'LIVE'}, ${moneyText(sandbox)}.`,
    ...(offers.length === 0
      ? []
      : [`${plural(offers.length, 'number')} bought back: ${chargesText(chargesOf(offers))}.`]),
    ...(others.length === 0 ? [] : [`${others.join(', ')}.`]),
    ...(plan.some(({ kind }) => kind === 'gone')
      ? ['What is not offered yet may be offered later: u asks again.']
      : []),
    'Each price is read again, and each number is configured as it was.',
  ];
}

/** A carrier often takes a while before it offers a released number again. */
function nothingText(plan: readonly Restoration[]): string {
  const others = othersText(plan).join(', ');
  return plan.some(({ kind }) => kind === 'gone')
    ? `${others}. The carrier may offer them later: u asks again.`
    : `Nothing can be restored: ${others}. u checks again.`;
}

/** "2 numbers gone, 1 number owned": what is not bought. */
function othersText(plan: readonly Restoration[]): readonly string[] {
  const counts = OTHERS.flatMap(([kind, words]) => {
    const count = plan.filter((each) => each.kind === kind).length;
    return count === 0 ? [] : [`${plural(count, 'number')} ${words}`];
  });
  const [failed] = plan.flatMap((each) => (each.kind === 'failed' ? [toApiError(each.error)] : []));
  return failed === undefined ? counts : [...counts, withoutStop(failed)];
}

function withoutStop({ message }: ApiError): string {
  return `(${message.replace(/\.$/, '')})`;
}

async function restore(
  context: RestoreContext,
  purchases: Purchases,
  { head }: Batch,
  plan: readonly Restoration[],
): Promise<void> {
  const { batches } = purchases;
  try {
    // This plan is new, so that nothing may go on from an earlier one.
    for (const earlier of earlierRestorations(purchases, head.id)) {
      if (earlier.head.state === 'OPEN') await batches.leave(earlier.head.id);
    }
    const limits = { withoutFees: true } as const;
    const made = restoreBatches(plan, { limits, restores: head.id }).map((each) => batches.create(each).head);
    const [first, ...others] = made;
    if (first === undefined) return;
    context.go({ screen: 'batch', id: first.id, confirmed: true });
    for (const { id } of others) await batches.run(id, { onWait: context.onWait });
  } catch (error) {
    const { message, hint } = toApiError(error);
    context.notify({ kind: 'error', text: `${message} ${hint}`.trim() });
  }
}

/** Undefined where the carrier does not list the number. Rejects with ApiError where it cannot be bought with one question. */
async function purchaseOf(
  provider: Provider,
  { phoneNumber, was }: Released,
  signal: AbortSignal,
): Promise<OfferedPurchase | undefined> {
  const { numberFacts } = await import('../../api/numbers/facts.ts');
  const facts = numberFacts(phoneNumber);
  const countries = [was.countryCode, facts.countryCode, facts.mainCountry].filter(
    (code) => code !== undefined,
  );
  const [first, ...more] = new Set(countries);
  if (first === undefined) return undefined;
  const { nationalDigits, numberType } = facts;
  const found = await findOffer(
    provider,
    { phoneNumber, countryCodes: [first, ...more], nationalDigits, numberType },
    signal,
  );
  const { quote } = found;
  if (quote.kind === 'not-confirmed') return undefined;
  if (quote.kind === 'unreadable')
    throw localError('contract', `Its offer could not be read: ${quote.reason}.`, '');
  const { number: offer } = quote;
  if (moneyOf(offer.monthlyRate) === undefined) throw localError('contract', 'Its price cannot be read.', '');
  const place = { phoneNumber, countryCode: found.countryCode, numberType: found.numberType };
  const chosen = await requirementsOf(provider, place, was, offer.requirement, signal);
  return {
    order: { ...place, ...idsOf(chosen) },
    monthlyRate: offer.monthlyRate,
    offer,
    ...(chosen.length === 0 ? {} : { requirements: chosen }),
  };
}

/** What the number was registered with, else the only item of the account that fits. Rejects with ApiError when it lacks something. */
async function requirementsOf(
  provider: Provider,
  place: PurchaseOrder,
  was: Released['was'],
  offered: Parameters<typeof strongerRequirement>[0],
  signal: AbortSignal,
): Promise<readonly RequirementRef[]> {
  const named = choiceOf(was);
  if (offered === 'none' || named.length > 0) return named;
  const known = await provider.requirements?.(place, signal);
  const requirement = strongerRequirement(offered, known?.requirement);
  const only =
    known === undefined || known.reason !== undefined ? undefined : onlyUsable(requirement, known.items);
  if (only !== undefined) return [{ kind: only.kind, id: only.id, name: only.name }];
  const unmet = unmetRequirement(requirement === undefined ? {} : { requirement }, place);
  if (unmet !== undefined)
    throw localError('invalid', `${unmet.charAt(0).toUpperCase()}${unmet.slice(1)}.`, '');
  return [];
}
