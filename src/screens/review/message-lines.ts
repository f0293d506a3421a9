/** What the review card says of the offer at a time in ms since the epoch. Pure. */

import type { Quote } from '../../api/provider.ts';
import type { Span } from '../../components/cells.ts';
import { formatSpan } from '../../text/format.ts';
import { failureHint } from '../failure-hint.ts';
import { holdLines } from './hold.ts';
import { requirementDetails, requirementMessages } from './requirement-lines.ts';
import { type Refusal, type ReviewState, shownOffer } from './state.ts';

/** One or two sentences below the buttons: what is known about the offer, or why no purchase was started. */
export function messageLines(state: ReviewState, now: number): Span[][] {
  const { refusal, preflight } = state;
  if (state.sending)
    return [[{ text: 'Confirmed. Saving it to the journal, then sending …', token: 'accent' }]];
  if (refusal !== undefined) return [...refusalLines(refusal), ...holdLines(state.hold, now)];
  switch (preflight.kind) {
    case 'reading':
      return [
        [{ text: `Reading price and availability … ${formatSpan(now - preflight.since)}`, token: 'accent' }],
      ];
    case 'failed':
      return [
        [{ text: preflight.error.message, token: 'bad' }],
        [{ text: `${failureHint(preflight.error)} r tries again.` }],
      ];
    case 'owned':
      return [[{ text: 'This account already owns the number: there is nothing to buy.', token: 'warn' }]];
    case 'read':
      return readLines(preflight.quote, state, now);
  }
}

/** What a person must know first: an offer that is as expected comes after what is missing and what is held. */
function readLines(quote: Quote, state: ReviewState, now: number): Span[][] {
  const { needs, order, hold } = state;
  const offer = shownOffer(state);
  const offered = quoteLines(quote, now);
  const others = [...requirementMessages(needs, offer, order.numberType), ...holdLines(hold, now)];
  const first = quote.kind === 'offered' ? [...others, ...offered] : [...offered, ...others];
  return [...first, ...requirementDetails(needs, offer)];
}

function refusalLines(refusal: Refusal): Span[][] {
  switch (refusal.kind) {
    case 'changed':
      return [
        [{ text: refusal.message, token: 'warn' }],
        [{ text: 'Nothing was sent. Confirm again, or cancel.' }],
      ];
    case 'blocked':
      return [[{ text: refusal.block.message, token: 'bad' }], [{ text: 'Nothing was sent.' }]];
    case 'already-owned':
      return [[{ text: 'This account already owns the number. Nothing was sent.', token: 'warn' }]];
    case 'preflight-failed':
      return [
        [{ text: refusal.error.message, token: 'bad' }],
        [{ text: `Nothing was sent. ${failureHint(refusal.error)}` }],
      ];
  }
}

function quoteLines(quote: Quote, now: number): Span[][] {
  switch (quote.kind) {
    case 'offered':
      return [[{ text: `Offered now, read ${formatSpan(now - quote.fetchedAt)} ago.`, token: 'good' }]];
    case 'not-confirmed':
      return [
        [
          {
            text: 'Not confirmed as offered: the provider did not list this number just now.',
            token: 'warn',
          },
        ],
      ];
    case 'unreadable':
      return [
        [{ text: `The offer could not be read: ${quote.reason}.`, token: 'bad' }],
        [{ text: 'Its price is not known. r tries again.' }],
      ];
  }
}
