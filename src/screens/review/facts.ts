/** The facts that the review card shows of the offer, from validated fields only. */

import type { AvailableNumber, StatedCapabilities } from '../../api/model.ts';
import type { Price } from '../../api/money/money.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { firstYear } from '../../api/pricing/cost.ts';
import { capabilityWords } from '../../components/capabilities.ts';
import type { Span } from '../../components/cells.ts';
import { type RequirementsLookup, requirementsSpan } from '../../components/requirements.ts';
import type { Glyphs } from '../../components/theme.ts';
import { LABEL_WIDTH } from '../../components/widths.ts';
import { countryName } from '../../text/countries.ts';
import { formatPrice, formatType } from '../../text/format.ts';
import { paysOnce, setupFeeNote, totalWords } from '../../text/totals.ts';
import { requirementRows } from './requirement-lines.ts';
import { type ReviewState, searchedBefore, shownOffer, shownPrice } from './state.ts';
import { teamSpans } from './team.ts';

export interface OfferFacts {
  readonly state: ReviewState;
  readonly account: readonly Span[];
  readonly requirements: RequirementsLookup | undefined;
  readonly glyphs: Glyphs;
  /** Without room the first year is on the row of the monthly price. */
  readonly roomy: boolean;
}

export function offerFacts({ state, account, requirements, glyphs, roomy }: OfferFacts): Span[][] {
  const { order, searched } = state;
  const offered = shownOffer(state);
  const team = teamSpans(state.team);
  const rows = requirementRows(state.needs, offered);
  const wanted = requirements?.(order.countryCode, order.numberType);
  const usual = wanted?.required === true ? [row('Documents', requirementsSpan(wanted))] : [];
  // What the provider itself states comes before what carriers usually ask for.
  const link = state.pages?.requirements(order.countryCode);
  const linked = (span: Span): Span => (link === undefined ? span : { ...span, link });
  const requirementRow = rows?.map(([name, value]) => row(name, linked(value))) ?? usual;
  const place = offered === undefined ? '' : knownPlace(offered);
  return [
    row(
      'Number',
      { text: formatPhoneNumber(order.phoneNumber), token: 'heading' },
      { text: `   E.164 ${order.phoneNumber}`, token: 'muted' },
    ),
    row(
      'Type',
      { text: `${formatType(order.numberType)}, ${countryName(order.countryCode)}` },
      { text: place === '' ? '' : `, ${place}` },
      ifDifferent(searched, (number) => {
        const { countryCode = order.countryCode, numberType } = number;
        const same = countryCode === order.countryCode && numberType === order.numberType;
        return same ? undefined : `${formatType(numberType)}, ${countryName(countryCode)}`;
      }),
    ),
    row(
      'Features',
      ...capabilityWords(glyphs, offered?.capabilities ?? {}),
      ifDifferent(searched, ({ capabilities }) => {
        const was = capabilitiesText(capabilities);
        return was === capabilitiesText(offered?.capabilities ?? {}) ? undefined : was;
      }),
    ),
    ...priceRows(state, roomy),
    ...(offered?.quickship === false
      ? [row('Ready', { text: 'in up to two working days after the purchase', token: 'warn' })]
      : []),
    ...requirementRow,
    row('Account', ...account),
    ...(team === undefined ? [] : [row('Team', ...team)]),
  ];
}

function priceRows(state: ReviewState, roomy: boolean): Span[][] {
  const price = shownPrice(state);
  const setupFee = shownOffer(state)?.setupFee;
  const year = firstYear(price, setupFee);
  const before = searchedBefore(state);
  const yearText = year === undefined ? 'not known' : totalWords(year);
  const assumed = price.kind === 'money' && !price.currencyStated;
  const monthly: Span[] = [
    { text: priceText(price), token: price.kind === 'money' ? 'heading' : 'warn' },
    { text: roomy ? '' : `, first year ${yearText}`, token: 'heading' },
    { text: roomy || !paysOnce(setupFee) ? '' : `  ${setupFeeNote(setupFee)}`, token: 'warn' },
    {
      text: assumed ? `  ${price.money.currency} assumed: the provider states no currency` : '',
      token: 'warn',
    },
    { text: before === undefined ? '' : `  was ${priceText(before)} in the search`, token: 'warn' },
  ];
  const firstYearRow = row(
    'First year',
    { text: yearText, token: 'heading' },
    { text: `  ${setupFeeNote(setupFee)}`, token: paysOnce(setupFee) ? 'warn' : 'muted' },
  );
  return [row('Monthly', ...monthly), ...(roomy ? [firstYearRow] : [])];
}

/** What the search showed; `earlierText` returns it only where it differs from what is shown now. */
function ifDifferent(
  searched: AvailableNumber | undefined,
  earlierText: (number: AvailableNumber) => string | undefined,
): Span {
  const earlier = searched === undefined ? undefined : earlierText(searched);
  return { text: earlier === undefined ? '' : `  was ${earlier} in the search`, token: 'warn' };
}

function capabilitiesText(stated: StatedCapabilities): string {
  const words = (['voice', 'SMS', 'MMS'] as const).map((name) => {
    if (stated[name] === undefined) return `${name}?`;
    return stated[name] ? name : `no ${name}`;
  });
  return words.join(' ');
}

function row(name: string, ...value: Span[]): Span[] {
  return [{ text: name.padEnd(LABEL_WIDTH), token: 'muted' }, ...value];
}

/** Only what looks like a place: nobody must take a provider's text for part of the card. */
function knownPlace({ locality, rateCenter = '', region = '', postalCode = '' }: AvailableNumber): string {
  const names = [locality ?? rateCenter, region].filter((name) => /^[\p{L}\p{M} .'’-]{1,30}$/u.test(name));
  return [...names, ...(/^[A-Z0-9 -]{2,10}$/.test(postalCode) ? [postalCode] : [])].join(', ');
}

/** A price, or that it cannot be read: never the text that the provider sent instead. */
function priceText(price: Price): string {
  return price.kind === 'unreadable' ? 'not readable' : formatPrice(price);
}
