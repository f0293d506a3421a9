/** Everything that is known about an offer, as rows. */

import type { AvailableNumber } from '../../api/model.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { firstYear } from '../../api/pricing/cost.ts';
import type { SearchFilter } from '../../api/provider.ts';
import { confirmedCapabilities } from '../../api/search/match-row.ts';
import { capabilityWords } from '../../components/capabilities.ts';
import type { Span } from '../../components/cells.ts';
import type { RequirementsLookup } from '../../components/requirements.ts';
import type { Glyphs } from '../../components/theme.ts';
import { LABEL_WIDTH } from '../../components/widths.ts';
import { countryName } from '../../text/countries.ts';
import { formatPrice, formatType } from '../../text/format.ts';
import { placeOf } from '../../text/offer-text.ts';
import { requirementsText, requirementWord } from '../../text/requirements.ts';
import { filterWords } from '../../text/search-filter-names.ts';
import { setupFeeText, totalWords } from '../../text/totals.ts';
import { UNAVAILABLE_REASONS, type Unavailable } from './unavailable.ts';

/**
 * `unavailable` says that the number can no longer be bought, `notConfirmed` which filters the provider does not confirm, and
 * `requirements` whether the carrier usually asks for documents.
 */
export function offerLines(
  number: AvailableNumber,
  glyphs: Glyphs,
  requirements?: RequirementsLookup,
  unavailable?: Unavailable,
  notConfirmed?: readonly SearchFilter[],
): Span[][] {
  const { countryCode } = number;
  const place = placeOf(number);
  const year = firstYear(number.monthlyRate, number.setupFee);
  const row = (name: string, ...value: Span[]): Span[] => [
    { text: name.padEnd(LABEL_WIDTH), token: 'muted' },
    ...value,
  ];
  return [
    [{ text: formatPhoneNumber(number.phoneNumber), token: 'heading' }],
    ...(unavailable === undefined
      ? []
      : [row('State', { text: UNAVAILABLE_REASONS[unavailable], token: 'accent' })]),
    row('E.164', { text: number.phoneNumber }),
    row('Type', { text: formatType(number.statedType ?? number.numberType) }),
    row('Country', {
      text: countryCode === undefined ? 'not stated' : `${countryName(countryCode)} (${countryCode})`,
    }),
    ...(place === '' ? [] : [row('Place', { text: place })]),
    row('Features', ...capabilityWords(glyphs, confirmedCapabilities(number, notConfirmed))),
    ...(notConfirmed === undefined
      ? []
      : [row('Asked for', { text: `${filterWords(notConfirmed)}: not confirmed`, token: 'warn' })]),
    row('Monthly', { text: formatPrice(number.monthlyRate) }),
    row('First year', { text: year === undefined ? 'not known' : totalWords(year) }),
    row('Set-up fee', {
      text: setupFeeText(number.setupFee),
      token: number.setupFee === undefined ? 'muted' : 'plain',
    }),
    ...requirementRows(number, requirements).map(([name, span]) => row(name, span)),
    ...(number.beta ? [row('Beta', { text: 'yes', token: 'warn' })] : []),
  ];
}

/** What the offer itself states; where it states nothing, what carriers usually ask for. */
function requirementRows(
  { countryCode, numberType, requirement }: AvailableNumber,
  usual: RequirementsLookup | undefined,
): (readonly [name: string, value: Span])[] {
  if (requirement !== undefined) {
    const token = requirement === 'none' ? 'plain' : 'warn';
    return [['Requires', { text: requirementWord(requirement), token }]];
  }
  const wanted = countryCode === undefined ? undefined : usual?.(countryCode, numberType);
  if (wanted === undefined) return [];
  const token = wanted.required ? 'warn' : 'muted';
  return requirementsText(wanted).map((text, line) => [line === 0 ? 'Documents' : '', { text, token }]);
}
