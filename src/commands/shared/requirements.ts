/** Says where proof of identity or address is usually required before a number can be bought. */
import type { NumberType } from '../../api/model.ts';
import { paperwork } from '../../api/numbers/requirements.ts';
import { formatType } from '../../text/format.ts';
import { paperworkText } from '../../text/requirements.ts';
import type { Output } from './output.ts';

interface Kind {
  readonly countryCode?: string;
  readonly numberType: NumberType;
}

/** One line for each country and type of the numbers for which papers are wanted; nothing for the others. */
export function notePapers(output: Output, numbers: readonly Kind[]): void {
  const lines = numbers.flatMap(({ countryCode, numberType }) => {
    const papers = countryCode === undefined ? undefined : paperwork(countryCode, numberType);
    if (papers?.required !== true) return [];
    return [`${countryCode} ${formatType(numberType)}: ${paperworkText(papers).join(' ')}.`];
  });
  for (const line of new Set(lines)) output.note(line);
}
