/** What the text filter looks in, for a number of the account: the same on the screen and in `owned --filter`. */
import type { OwnedNumber } from '../api/model.ts';
import { countryName } from './countries.ts';
import { fold } from './fold.ts';
import { formatType } from './format.ts';

/** Folded, one line a field: number, name, type, country, URLs and, where several are listed together, the account. */
export function ownedText(number: OwnedNumber, account = ''): string {
  const { phoneNumber, friendlyName = '', numberType, statedType, countryCode } = number;
  const { voiceUrl = '', smsUrl = '' } = number;
  const country = countryCode === undefined ? '' : `${countryCode}\n${countryName(countryCode)}`;
  return fold(
    `${phoneNumber}\n${friendlyName}\n${formatType(statedType ?? numberType)}\n${country}\n${voiceUrl}\n${smsUrl}\n${account}`,
  );
}
