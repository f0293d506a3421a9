/** The facts about an owned number as rows, for the panel beside the list and for the number's screen. */

import type { OwnedNumber } from '../api/model.ts';
import { firstYear } from '../api/pricing/cost.ts';
import { countryName } from '../text/countries.ts';
import { formatAge, formatDate, formatMoney, formatPrice, formatType } from '../text/format.ts';
import { routeText } from '../text/routes.ts';
import { capabilityWords } from './capabilities.ts';
import type { Span } from './cells.ts';
import type { Glyphs } from './theme.ts';
import { LABEL_WIDTH } from './widths.ts';

/** A row with its name on the left. */
export function labelled(name: string, ...value: readonly Span[]): Span[] {
  return [{ text: name.padEnd(LABEL_WIDTH), token: 'muted' }, ...value];
}

/** Type, country, features, price and age; not the configuration. */
export function ownedFacts(number: OwnedNumber, glyphs: Glyphs, now: number): Span[][] {
  const { countryCode, monthlyRate, createdAt } = number;
  const year = firstYear(monthlyRate);
  const country = countryCode === undefined ? '' : `, ${countryName(countryCode)} (${countryCode})`;
  const assumed = monthlyRate.kind === 'money' && !monthlyRate.currencyStated;
  return [
    labelled('Type', { text: `${formatType(number.statedType ?? number.numberType)}${country}` }),
    labelled('Features', ...capabilityWords(glyphs, number.capabilities)),
    labelled(
      'Monthly',
      { text: formatPrice(monthlyRate), token: monthlyRate.kind === 'money' ? 'plain' : 'warn' },
      { text: year === undefined ? '' : `, ${formatMoney(year.money)} a year`, token: 'muted' },
      { text: assumed ? `  ${monthlyRate.money.currency} assumed` : '', token: 'warn' },
      { text: number.monthlyRateIsListPrice === true ? '  list price today' : '', token: 'muted' },
    ),
    labelled('Bought', {
      text: createdAt === undefined ? 'not stated' : `${formatDate(createdAt)}, ${formatAge(createdAt, now)}`,
    }),
    ...routingLines(number),
    ...stateLines(number),
    ...(number.hiddenCharactersRemoved === true
      ? [labelled('Warning', { text: 'dialdeck removed hidden characters', token: 'warn' })]
      : []),
  ];
}

/** What routes calls and messages where it is not the URL of the number; no row where nothing else does. */
function routingLines({ routedBy }: OwnedNumber): Span[][] {
  const words = [
    routedBy?.voice === undefined ? undefined : `calls by ${routeText(routedBy.voice)}`,
    routedBy?.SMS === undefined ? undefined : `messages by ${routeText(routedBy.SMS)}`,
  ].filter((word) => word !== undefined);
  return words.length === 0 ? [] : [labelled('Routed', { text: words.join(', ') })];
}

/** The provider's status and whether the number was ported, as one row; no row when the provider states neither. */
function stateLines({ status, isPorted, markedForRelease }: OwnedNumber): Span[][] {
  const words = [status, isPorted === undefined ? undefined : isPorted ? 'ported in' : 'not ported'];
  const stateText = words.filter((word) => word !== undefined).join(', ');
  const marked = markedForRelease === true ? 'marked for release' : '';
  if (stateText === '' && marked === '') return [];
  const comma = stateText === '' || marked === '' ? '' : ', ';
  return [labelled('State', { text: `${stateText}${comma}` }, { text: marked, token: 'warn' })];
}
