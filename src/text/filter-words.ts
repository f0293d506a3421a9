/** The filters of a search in the words of the screen. */
const WORDS: Readonly<Record<string, string>> = {
  countryCode: 'country',
  numberType: 'type',
  areaCode: 'area code',
};

/** What a filter is called: "area code", "type", "contains". */
export function filterWord(filter: string): string {
  return WORDS[filter] ?? filter;
}
