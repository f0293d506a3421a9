/** Everything that is known about an offer, as rows. */
import type { AvailableNumber } from '../../api/model.ts';
import { firstYear } from '../../api/rates.ts';
import { capabilityWords } from '../../components/capabilities.ts';
import type { Span } from '../../components/cells.ts';
import type { Glyphs } from '../../components/theme.ts';
import { countryName } from '../../text/countries.ts';
import { formatMoney, formatRate, formatType } from '../../text/format.ts';
import { formatPhoneNumber } from '../../text/phone.ts';
import { placeOf } from './state.ts';

const LABEL_WIDTH = 12;

export function offerLines(number: AvailableNumber, glyphs: Glyphs): Span[][] {
  const year = firstYear(number.monthlyRate);
  const row = (name: string, ...value: Span[]): Span[] => [
    { text: name.padEnd(LABEL_WIDTH), token: 'muted' },
    ...value,
  ];
  return [
    [{ text: formatPhoneNumber(number.phoneNumber), token: 'heading' }],
    row('E.164', { text: number.phoneNumber }),
    row('Type', { text: formatType(number.numberType) }),
    row('Country', { text: `${countryName(number.countryCode)} (${number.countryCode})` }),
    row('Place', { text: placeOf(number) || 'not stated' }),
    row('Can do', ...capabilityWords(glyphs, number.capabilities)),
    row('Monthly', { text: formatRate(number.monthlyRate) }),
    row('First year', { text: year === undefined ? 'not known' : `at least ${formatMoney(year)}` }),
    row('Set-up fee', { text: 'not stated', token: 'muted' }),
    ...(number.beta ? [row('Beta', { text: 'yes', token: 'warn' })] : []),
  ];
}
