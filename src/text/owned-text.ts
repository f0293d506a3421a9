/** The text of a number that the text filter searches, on the screen and in `owned --filter`. */
import type { OwnedNumber } from '../api/model.ts';
import { countryName } from './countries.ts';
import { fold } from './fold.ts';
import { formatType } from './format.ts';

/**
 * Folded text with one line for each field: number, name, type, country, URLs, and the account when several are listed
 * together.
 */
export function ownedText(number: OwnedNumber, account = ''): string {
  const { phoneNumber, friendlyName = '', numberType, statedType, countryCode } = number;
  const { voiceUrl = '', smsUrl = '' } = number;
  const country = countryCode === undefined ? '' : `${countryCode}\n${countryName(countryCode)}`;
  return fold(
    `${phoneNumber}\n${friendlyName}\n${formatType(statedType ?? numberType)}\n${country}\n${voiceUrl}\n${smsUrl}\n${account}`,
  );
}
