/** The digits of an E.164 number after its country code; all digits when the country code is not known. */
export async function nationalDigits(phoneNumber: string): Promise<string> {
  // Only a purchase needs this; its tables are not worth loading for anything else.
  const { parsePhoneNumberFromString } = await import('libphonenumber-js/min');
  return parsePhoneNumberFromString(phoneNumber)?.nationalNumber ?? phoneNumber.slice(1);
}
