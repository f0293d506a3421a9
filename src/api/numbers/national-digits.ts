/** Every digit of an E.164 number after its country code; all digits when the country code is not known. */
export async function nationalDigits(phoneNumber: string): Promise<string> {
  // Only a purchase needs this; its tables are not worth loading for anything else.
  const { splitCallingCode } = await import('./calling-code.ts');
  return splitCallingCode(phoneNumber)?.nationalDigits ?? phoneNumber.slice(1);
}
