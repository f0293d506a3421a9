/** Which owned numbers a typed text means: its digits anywhere in the number, or the text in the name or the URLs. */
import type { OwnedNumber } from '../../api/model.ts';

/** A test for one text; an empty text fits every number. */
export function ownedFilter(text: string): (number: OwnedNumber) => boolean {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return () => true;
  const digits = /^[+\d\s().-]+$/.test(wanted) ? wanted.replace(/\D/g, '') : '';
  return ({ phoneNumber, friendlyName, voiceUrl, smsUrl }) =>
    (digits !== '' && phoneNumber.includes(digits)) ||
    [friendlyName, voiceUrl, smsUrl].some((field) => field?.toLowerCase().includes(wanted) === true);
}
