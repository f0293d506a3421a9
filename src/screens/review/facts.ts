/** What the review card says of the offer. Drawn from validated fields alone. */
import type { AvailableNumber, StatedCapabilities } from '../../api/model.ts';
import type { Price } from '../../api/money/money.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { firstYear } from '../../api/pricing/cost.ts';
import { capabilityWords } from '../../components/capabilities.ts';
import type { Span } from '../../components/cells.ts';
import { type RequirementsLookup, requirementsSpan } from '../../components/requirements.ts';
import type { Glyphs } from '../../components/theme.ts';
import { countryName } from '../../text/countries.ts';
import { formatMoney, formatPrice, formatType } from '../../text/format.ts';
import { type PurchaseState, searchedBefore, shownOffer, shownRate } from './state.ts';

export const LABEL_WIDTH = 12;

export interface OfferFacts {
  readonly state: PurchaseState;
  readonly account: string;
  readonly requirements: RequirementsLookup | undefined;
  readonly glyphs: Glyphs;
  /** Without room the first year stands behind the monthly price. */
  readonly roomy: boolean;
}

export function offerFacts({ state, account, requirements, glyphs, roomy }: OfferFacts): Span[][] {
  const { order, searched } = state;
  const offered = shownOffer(state);
  const wanted = requirements?.(order.countryCode, order.numberType);
  const place = offered === undefined ? '' : knownPlace(offered);
  return [
    row(
      'Number',
      { text: formatPhoneNumber(order.phoneNumber), token: 'heading' },
      { text: `   ${order.phoneNumber}`, token: 'muted' },
    ),
    row(
      'Type',
      { text: `${formatType(order.numberType)}, ${countryName(order.countryCode)}` },
      { text: place === '' ? '' : `, ${place}` },
      before(searched, (number) => {
        const { countryCode = order.countryCode, numberType } = number;
        const same = countryCode === order.countryCode && numberType === order.numberType;
        return same ? undefined : `${formatType(numberType)}, ${countryName(countryCode)}`;
      }),
    ),
    row(
      'Can do',
      ...capabilityWords(glyphs, offered?.capabilities ?? {}),
      before(searched, ({ capabilities }) => {
        const was = spokenCapabilities(capabilities);
        return was === spokenCapabilities(offered?.capabilities ?? {}) ? undefined : was;
      }),
    ),
    ...priceRows(state, roomy),
    ...(wanted?.required === true ? [row('Papers', requirementsSpan(wanted))] : []),
    row('Account', { text: account, token: 'badge' }),
  ];
}

function priceRows(state: PurchaseState, roomy: boolean): Span[][] {
  const rate = shownRate(state);
  const year = firstYear(rate);
  const before = searchedBefore(state);
  const yearText = year === undefined ? 'not known' : `at least ${formatMoney(year)}`;
  const assumed = rate.kind === 'money' && !rate.currencyStated;
  const monthly: Span[] = [
    { text: knownRate(rate), token: rate.kind === 'money' ? 'heading' : 'warn' },
    { text: roomy ? '' : `, first year ${yearText}`, token: 'heading' },
    {
      text: assumed ? `  ${rate.money.currency} assumed: the provider states no currency` : '',
      token: 'warn',
    },
    { text: before === undefined ? '' : `  was ${knownRate(before)} in the search`, token: 'warn' },
  ];
  const firstYearRow = row(
    'First year',
    { text: yearText, token: 'heading' },
    { text: '  a set-up fee is not stated', token: 'muted' },
  );
  return [row('Monthly', ...monthly), ...(roomy ? [firstYearRow] : [])];
}

/** What the search said, where it differs from what is said now. */
function before(
  searched: AvailableNumber | undefined,
  saidBefore: (number: AvailableNumber) => string | undefined,
): Span {
  const said = searched === undefined ? undefined : saidBefore(searched);
  return { text: said === undefined ? '' : `  was ${said} in the search`, token: 'warn' };
}

function spokenCapabilities(stated: StatedCapabilities): string {
  const words = (['voice', 'SMS', 'MMS'] as const).map((name) => {
    if (stated[name] === undefined) return `${name}?`;
    return stated[name] ? name : `no ${name}`;
  });
  return words.join(' ');
}

function row(name: string, ...value: Span[]): Span[] {
  return [{ text: name.padEnd(LABEL_WIDTH), token: 'muted' }, ...value];
}

/** Only what looks like a place: a provider's text must not be read as part of the question. */
function knownPlace({ rateCenter = '', region = '', postalCode = '' }: AvailableNumber): string {
  const names = [rateCenter, region].filter((name) => /^[\p{L}\p{M} .'’-]{1,30}$/u.test(name));
  return [...names, ...(/^[A-Z0-9 -]{2,10}$/.test(postalCode) ? [postalCode] : [])].join(', ');
}

/** A price, or that there is none to be read: never the text that came in its place. */
function knownRate(rate: Price): string {
  return rate.kind === 'unreadable' ? 'not readable' : formatPrice(rate);
}
