/** The text of a number that the text filter searches, on the screen and in `owned --filter`. */
import type { OwnedNumber } from '../api/model.ts';
import { countryName } from './countries.ts';
import { fold } from './fold.ts';
import { formatType } from './format.ts';
import { routeName } from './routes.ts';

/**
 * Folded text with one line for each field: number, name, type, country, URLs, and the account when several are listed
 * together; and the name of what routes the number, its URL, the tags, and your own tags and note, where there are any. Ids that no list shows are left out:
 * digits that a person types mean a phone number.
 */
export function ownedText(number: OwnedNumber, account = ''): string {
  const { phoneNumber, friendlyName = '', numberType, statedType, countryCode } = number;
  const { voiceUrl = '', smsUrl = '', routedBy, tags, note, ownTags } = number;
  const routes = [routedBy?.voice, routedBy?.SMS].map((route) =>
    route === undefined ? '' : `\n${routeName(route)}\n${route.url ?? ''}`,
  );
  const tagged = [tags, ownTags, note].map((text) => (text === undefined ? '' : `\n${text}`)).join('');
  const country = countryCode === undefined ? '' : `${countryCode}\n${countryName(countryCode)}`;
  return fold(
    `${phoneNumber}\n${friendlyName}\n${formatType(statedType ?? numberType)}\n${country}\n${voiceUrl}\n${smsUrl}\n${account}${routes.join('')}${tagged}`,
  );
}
