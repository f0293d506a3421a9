/** The one way to buy: intent on disk, pre-flight, "sending" on disk, exactly one purchase, its answer on disk. */

import { capital } from '../../../text/capital.ts';
import { type ApiError, localError, toApiError } from '../../errors.ts';
import { moneyOf } from '../../money/money.ts';
import { checkChange } from '../../owned/check-change.ts';
import type { Quote } from '../../provider.ts';
import { leftOverIntent } from '../domain/blocks.ts';
import { checkWhy } from '../domain/check-why.ts';
import { failureEvidence } from '../domain/classify-outcome.ts';
import { changeSince } from '../domain/offer-changes.ts';
import { refuseUnorderable } from '../domain/order-fields.ts';
import type { PurchaseEvent } from '../domain/purchase-machine.ts';
import type { BuyBlock, ConfirmedPurchase, ConfirmOutcome } from '../domain/types.ts';
import { unmetRequirement } from '../domain/unmet-requirement.ts';
import { JournalError } from '../journal/journal-error.ts';
import type { PurchaseEntry } from '../journal/purchase-table.ts';
import { fieldNotReadable } from '../journal/row-parts.ts';
import { blockNow, buyContext } from './buy-context.ts';
import { claimNumber } from './overdue-claims.ts';
import { send } from './send.ts';
import { sentAt } from './sent-at.ts';
import type { ServiceState } from './service-state.ts';
import type { TeamLink } from './team-link.ts';

type Step<T> =
  | { readonly kind: 'go'; readonly value: T }
  | { readonly kind: 'end'; readonly outcome: ConfirmOutcome };

type Sending = Extract<PurchaseEvent, { readonly type: 'sending' }>;

/** A purchase that may be sent, and what was known of it then. */
interface Checked {
  readonly event: Sending;
  readonly quote: Quote;
}

const REQUIREMENT_HINT =
  'Choose an approved document or address of the account. They are made in the console of the carrier.';

const EVIDENCE: Readonly<Record<Quote['kind'], string>> = {
  offered: 'offered at the confirmed price; sending',
  'not-confirmed': 'not confirmed as offered, which is not the same as gone; sending at the confirmed price',
  unreadable: 'the offer could not be read; sending, as it was confirmed without a price',
};

/** See Purchases.confirm. Whatever comes back, at most one purchase was sent, and none unless it is 'started'. */
export async function confirm(
  service: ServiceState,
  purchase: ConfirmedPurchase,
  { signal, batchId }: { readonly signal?: AbortSignal | undefined; readonly batchId?: string } = {},
): Promise<ConfirmOutcome> {
  const off = signal === undefined ? service.ended : AbortSignal.any([service.ended, signal]);
  const wrong = fieldNotReadable(purchase);
  if (wrong !== undefined) {
    return preflightFailed(
      'invalid',
      `This is not a valid purchase: ${wrong} has the wrong form.`,
      'Give the number in E.164 form with its country and type, and the price as it was offered.',
    );
  }
  const unsendable = unsendableValue(service, purchase);
  if (unsendable !== undefined) return { kind: 'preflight-failed', error: unsendable };
  if (moneyOf(purchase.monthlyRate) === undefined && purchase.withoutPrice !== true) {
    return preflightFailed(
      'invalid',
      'The price is not stated, so the purchase needs its own confirmation.',
      'Confirm it once more without a price.',
    );
  }
  let id: string | undefined;
  try {
    const intent = writeIntent(service, purchase);
    if (intent.kind === 'end') return intent.outcome;
    id = intent.value.row.id;
    service.confirming.add(id);
    service.changed();
    const claimed =
      service.team === undefined
        ? go(undefined)
        : await claimFirst(service.team, service, id, purchase, batchId);
    if (claimed.kind === 'end') return claimed.outcome;
    const checked = await preflight(service, id, purchase, off);
    if (checked.kind === 'end') return checked.outcome;
    if (off.aborted) cancel(service, id, 'called off before it was sent; nothing was sent');
    return startSending(service, id, withWarning(checked.value, claimed.value));
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    service.setTrouble({ message: error.message, hint: error.hint });
    return { kind: 'blocked', block: { kind: 'journal', message: error.message, hint: error.hint } };
  } finally {
    if (id !== undefined) service.confirming.delete(id);
  }
}

/** Why what is said of the number, or its name or a webhook, must not be kept or sent. */
function unsendableValue(
  { provider }: ServiceState,
  { order, why }: ConfirmedPurchase,
): ApiError | undefined {
  const { friendlyName, voiceUrl, smsUrl } = order;
  try {
    if (why !== undefined) checkWhy(why);
    refuseUnorderable(provider.abilities, order);
    checkChange({ friendlyName, voiceUrl, smsUrl });
    return undefined;
  } catch (error) {
    return toApiError(error);
  }
}

/** Decides and writes in one transaction, so that of several processes one at most goes on. */
function writeIntent(service: ServiceState, purchase: ConfirmedPurchase): Step<PurchaseEntry> {
  // A journal that could not be written may be writable again; this write finds out.
  if (service.trouble !== undefined) service.write(() => service.beat());
  const { order } = purchase;
  return service.write(() => {
    service.journal.requireOneName();
    service.index.refresh();
    const block = blockNow(service, order, purchase.despiteUnknown);
    if (block !== undefined) return end({ kind: 'blocked', block });
    service.beat();
    const leftOver = leftOverIntent(buyContext(service), order.phoneNumber)?.id;
    if (purchase.intent !== undefined && leftOver !== purchase.intent) {
      return end({ kind: 'blocked', block: intentGone(service, purchase.intent) });
    }
    if (purchase.id !== undefined && leftOver !== undefined && leftOver !== purchase.id) {
      return end({ kind: 'blocked', block: leftOverBlock(service, leftOver) });
    }
    const left = leftOver === undefined ? undefined : service.index.purchase(leftOver);
    if (left !== undefined) {
      service.journal.purchases.takeOver(left.row.id, left.stored.owner ?? undefined, service.me);
      return go(service.journal.purchases.reconfirm(left.row.id, purchase, service.move));
    }
    if (purchase.id !== undefined && service.journal.purchases.find(purchase.id) !== undefined) {
      return end({ kind: 'blocked', block: intentGone(service, purchase.id) });
    }
    const row = {
      id: purchase.id ?? service.runtime.uuid(),
      account: service.account,
      owner: service.me,
    };
    return go(service.journal.purchases.insert(row, purchase, service.runtime.now(), 'confirmed, not sent'));
  });
}

function intentGone(service: ServiceState, id: string): BuyBlock {
  const entry = service.index.purchase(id);
  const hint = 'Look at it in the purchases.';
  if (entry === undefined) return { kind: 'journal', message: `There is no purchase ${id}.`, hint };
  const message = `The purchase of ${entry.row.phoneNumber} is no longer waiting to be sent.`;
  return { kind: 'same-number', row: entry.row, message };
}

/** A row that another confirmation left: it keeps its id, which is not the one that was written down for this purchase. */
function leftOverBlock(service: ServiceState, id: string): BuyBlock {
  const entry = service.index.purchase(id);
  if (entry === undefined) return intentGone(service, id);
  const message = `${entry.row.phoneNumber} was confirmed before and never sent: review that purchase or withdraw it.`;
  return { kind: 'same-number', row: entry.row, message };
}

/**
 * Reads ownership and price again, all at once: what each says is weighed in turn. Whatever is not as confirmed cancels the
 * row; nothing was sent.
 */
async function preflight(
  service: ServiceState,
  id: string,
  purchase: ConfirmedPurchase,
  off: AbortSignal,
): Promise<Step<Checked>> {
  const { order } = purchase;
  try {
    const quoted = service.provider.quote(order, off);
    // An answer that is not waited for may fail unheard.
    quoted.catch(() => undefined);
    const found = service.provider.findPurchase?.({ phoneNumber: order.phoneNumber }, off);
    found?.catch(() => undefined);
    const owned = await service.provider.getOwned(order.phoneNumber, off);
    if (owned !== undefined) {
      cancel(service, id, 'the account owns this number already; nothing was sent');
      return end({ kind: 'already-owned', number: owned });
    }
    const quote = await quoted;
    const change = changeSince(purchase, quote);
    if (change !== undefined) {
      cancel(service, id, `${change}; nothing was sent`);
      return end({ kind: 'changed', quote, message: `${capital(change)}. Nothing was sent.` });
    }
    const unmet = quote.kind === 'offered' ? unmetRequirement(quote.number, order) : undefined;
    if (unmet !== undefined) {
      cancel(service, id, `${unmet}; nothing was sent`);
      return end(preflightFailed('invalid', `${capital(unmet)}. Nothing was sent.`, REQUIREMENT_HINT));
    }
    const earlier = await found;
    if (earlier !== undefined && (earlier.status === 'PENDING' || earlier.status === 'PROCESSING')) {
      cancel(
        service,
        id,
        `the provider has an open request for it already (${earlier.id}); nothing was sent`,
      );
      return end(
        preflightFailed(
          'conflict',
          `The provider has an open request for this number already (${earlier.id}). Nothing was sent.`,
          'Wait until it is settled: a second request would be charged as well.',
        ),
      );
    }
    const event: Sending = {
      type: 'sending',
      evidence: EVIDENCE[quote.kind],
      ...sentAt(service.provider),
      ...(earlier === undefined ? {} : { earlierRef: earlier.id }),
    };
    return go({ event, quote });
  } catch (error) {
    if (error instanceof JournalError) throw error;
    const failure = toApiError(error);
    cancel(service, id, `the offer could not be read again (${failureEvidence(failure)}); nothing was sent`);
    return end({ kind: 'preflight-failed', error: failure });
  }
}

/** Claims the number in the team's ledger; without a claim, nothing is sent. The value is a warning for the history. */
async function claimFirst(
  team: TeamLink,
  service: ServiceState,
  id: string,
  { order, monthlyRate }: ConfirmedPurchase,
  batchId: string | undefined,
): Promise<Step<string | undefined>> {
  const { phoneNumber, countryCode, numberType } = order;
  try {
    return go(
      await claimNumber(service, team, {
        ...{ rowId: id, kind: 'purchase', phoneNumber, countryCode, numberType, monthlyRate, batchId },
      }),
    );
  } catch (error) {
    const failure = toApiError(error);
    cancel(service, id, `not claimed in the team ledger: ${failureEvidence(failure)}`);
    return end({ kind: 'preflight-failed', error: failure });
  }
}

function withWarning({ event, quote }: Checked, warning: string | undefined): Checked {
  if (warning === undefined) return { event, quote };
  return { event: { ...event, evidence: `${event.evidence}; ${warning}`, unclaimed: true }, quote };
}

/** A row that the person withdrew meanwhile stays as it is, and so does one whose reads ended with the process. */
function cancel(service: ServiceState, id: string, evidence: string): void {
  if (service.ended.aborted) return;
  if (service.index.purchase(id)?.row.state === 'INTENT')
    service.advance(id, { type: 'withdrawn', evidence });
}

/** Writes "sending" if the row is still ours to send, and sends in the same breath. */
function startSending(service: ServiceState, id: string, { event, quote }: Checked): ConfirmOutcome {
  const forbidden = service.provider.changesForbidden?.();
  if (forbidden !== undefined) {
    cancel(service, id, `${failureEvidence(forbidden)}; nothing was sent`);
    return { kind: 'preflight-failed', error: forbidden };
  }
  const started = service.write(() => {
    service.journal.requireOneName();
    const entry = service.journal.purchases.find(id);
    if (entry?.row.state !== 'INTENT' || entry.stored.owner !== service.me || service.ended.aborted)
      return false;
    service.journal.purchases.apply(id, event, service.move);
    return true;
  });
  if (!started) {
    return preflightFailed(
      'cancelled',
      'The purchase was withdrawn before it was sent. Nothing was sent.',
      'Review it again if it is still wanted.',
    );
  }
  send(service, id);
  return { kind: 'started', id, quote };
}

function preflightFailed(
  code: 'invalid' | 'cancelled' | 'conflict',
  message: string,
  hint: string,
): ConfirmOutcome {
  return { kind: 'preflight-failed', error: localError(code, message, hint) };
}

function go<T>(value: T): Step<T> {
  return { kind: 'go', value };
}

function end<T>(outcome: ConfirmOutcome): Step<T> {
  return { kind: 'end', outcome };
}
