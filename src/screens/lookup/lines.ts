/** What each source says about a number, as rows with the name of the source. Pure. */
import type { ApiError } from '../../api/errors.ts';
import type { NumberFacts } from '../../api/numbers/facts.ts';
import { unknownFields } from '../../api/paid-lookups.ts';
import type { NumberLookup, Portability, Quote } from '../../api/provider.ts';
import type { Span } from '../../components/cells.ts';
import { labelled } from '../../components/owned-lines.ts';
import { countryName } from '../../text/countries.ts';
import { formatMonthly, formatSpan, formatType } from '../../text/format.ts';
import type { AccountAnswers, Asked, LookupState } from './state.ts';

/** No carrier that tells the portability says that it bills for it. */
const NO_PRICE: Span = { text: '  no price is stated for portability', token: 'muted' };

/** The rows of all sources. `now` is in ms since the epoch. */
export function lookupLines({ facts, accounts, ...state }: LookupState, now: number): Span[][] {
  // Answers never stand below another number than theirs.
  if (facts === undefined || state.field.value !== state.phoneNumber) return [];
  return [
    ...offlineLines(facts),
    ...[...accounts].flatMap(([account, answers]) => [[], ...accountLines(account, answers, now)]),
  ];
}

function offlineLines(facts: NumberFacts): Span[][] {
  const country = facts.countryCode ?? facts.mainCountry;
  return [
    [{ text: 'Numbering plan, offline', token: 'heading' }],
    labelled(
      'Valid',
      facts.valid ? { text: 'yes', token: 'good' } : { text: 'no such number in its plan', token: 'warn' },
    ),
    labelled('Type', {
      text: [
        facts.numberType === undefined ? undefined : formatType(facts.numberType),
        country && countryName(country),
      ]
        .filter((word) => word !== undefined)
        .join(', '),
    }),
    labelled('Written', { text: `${facts.international}   ${facts.national}   ${facts.phoneNumber}` }),
  ];
}

function accountLines(
  account: string,
  { owned, offer, lookup, portability }: AccountAnswers,
  now: number,
): Span[][] {
  return [
    [{ text: account, token: 'heading' }, ...(portability === undefined ? [] : [NO_PRICE])],
    ...answered('Owned', owned, now, (number) =>
      number === undefined
        ? [{ text: 'no' }]
        : [
            {
              text: `yes${number.friendlyName === undefined ? '' : `, ${number.friendlyName}`}`,
              token: 'good',
            },
          ],
    ),
    ...answered('Offered', offer, now, offerSpans),
    ...answered('Lookup', lookup, now, lookupSpans),
    ...answered('Portable', portability, now, portableSpans),
  ];
}

/** The row of a question; none where the carrier does not answer it. */
function answered<Answer>(
  name: string,
  asked: Asked<Answer> | undefined,
  now: number,
  spans: (answer: Answer) => readonly Span[],
): Span[][] {
  switch (asked?.kind) {
    case undefined:
      return [];
    case 'asking':
      return [labelled(name, { text: 'asking …', token: 'accent' })];
    case 'failed':
      return [labelled(name, { text: `not known: ${asked.error.message}`, token: 'bad' })];
    case 'billed': {
      const way = asked.byKey ? '; press p' : '';
      return [labelled(name, { text: `every lookup is billed${way}`, token: 'muted' })];
    }
    case 'answered':
      return [
        labelled(name, ...spans(asked.answer), {
          text: `  ${formatSpan(now - asked.at)} ago`,
          token: 'muted',
        }),
        ...moreLines(asked.more),
      ];
  }
}

function moreLines(more: 'asking' | ApiError | undefined): Span[][] {
  if (more === undefined) return [];
  return more === 'asking'
    ? [labelled('', { text: 'asking for more …', token: 'accent' })]
    : [labelled('', { text: `more is not known: ${more.message}`, token: 'bad' })];
}

function offerSpans(quote: Quote): readonly Span[] {
  switch (quote.kind) {
    case 'offered':
      return [{ text: `yes, ${formatMonthly(quote.monthlyRate)}`, token: 'good' }];
    case 'not-confirmed':
      return [{ text: 'not listed, which may not mean that it is gone' }];
    case 'unreadable':
      return [{ text: `not known: ${quote.reason}`, token: 'warn' }];
  }
}

function lookupSpans(lookup: NumberLookup): readonly Span[] {
  const { valid, nationalFormat, lineType, carrier, callerName, reason } = lookup;
  const words = [
    valid === undefined ? 'validity not stated' : valid ? 'valid' : 'not valid',
    nationalFormat,
    lineType === undefined ? undefined : `line type ${lineType}`,
    carrier === undefined ? undefined : `carrier ${carrier}`,
    callerName === undefined ? undefined : `caller ${callerName}`,
    ...unknownFields(lookup).map((field) => `no ${field} is known`),
  ];
  const text = words.filter((word) => word !== undefined).join(', ');
  return reason === undefined ? [{ text }] : [{ text }, { text: `; ${reason}`, token: 'bad' }];
}

function portableSpans({ portable, reasons }: Portability): readonly Span[] {
  const word = portable === undefined ? 'not known' : portable ? 'yes' : 'no';
  const token = portable === true ? 'good' : 'warn';
  return [{ text: word, token }, { text: reasons.length === 0 ? '' : `: ${reasons.join(' ')}` }];
}
