/** The text of a number that the text filter searches, on the screen and in `owned --filter`. */
import type { OwnedNumber } from '../api/model.ts';
import { countryName } from './countries.ts';
import { fold } from './fold.ts';
import { formatType } from './format.ts';
import { routeText } from './routes.ts';

/**
 * Folded text with one line for each field: number, name, type, country, URLs, and the account when several are listed
 * together; and the carrier's id, what routes the number and its URL, and the tags, where there are any.
 */
export function ownedText(number: OwnedNumber, account = ''): string {
  const { phoneNumber, friendlyName = '', numberType, statedType, countryCode } = number;
  const { voiceUrl = '', smsUrl = '', providerId = '', routedBy, tags } = number;
  const routes = [routedBy?.voice, routedBy?.SMS].map((route) =>
    route === undefined ? '' : `\n${routeText(route)}\n${route.url ?? ''}`,
  );
  const tagged = tags === undefined ? '' : `\n${tags}`;
  const country = countryCode === undefined ? '' : `${countryCode}\n${countryName(countryCode)}`;
  return fold(
    `${phoneNumber}\n${friendlyName}\n${formatType(statedType ?? numberType)}\n${country}\n${voiceUrl}\n${smsUrl}\n${account}\n${providerId}${routes.join('')}${tagged}`,
  );
}
