/** Prints for which numbers a carrier usually asks for an ID or a proof of address. */
import type { NumberType } from '../../api/model.ts';
import { findRequirements } from '../../api/numbers/requirements.ts';
import { formatType } from '../../text/format.ts';
import { requirementsText } from '../../text/requirements.ts';
import type { Output } from './output.ts';

interface Kind {
  readonly countryCode?: string;
  readonly numberType: NumberType;
}

/** Prints one line for each country and type of the numbers that usually need documents. */
export function noteRequirements(output: Output, numbers: readonly Kind[]): void {
  const lines = numbers.flatMap(({ countryCode, numberType }) => {
    const requirements = countryCode === undefined ? undefined : findRequirements(countryCode, numberType);
    if (requirements?.required !== true) return [];
    return [`${countryCode} ${formatType(numberType)}: ${requirementsText(requirements).join(' ')}.`];
  });
  for (const line of new Set(lines)) output.note(line);
}
