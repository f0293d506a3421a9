/** Prints for which numbers a carrier asks for documents or an address: as it says itself, else as carriers usually do. */
import type { NumberType, Requirement } from '../../api/model.ts';
import { findRequirements } from '../../api/numbers/requirements.ts';
import { formatType } from '../../text/format.ts';
import { requirementsText } from '../../text/requirements.ts';
import type { Output } from './output.ts';

const NEEDS = {
  address: 'an address',
  documents: 'documents',
  'documents-later': 'documents, also after the order',
} as const;

interface Kind {
  readonly countryCode?: string;
  readonly numberType: NumberType;
  readonly requirement?: Requirement;
}

/** Prints one line for each country and type of the numbers that need documents or an address, or usually do. */
export function noteRequirements(output: Output, numbers: readonly Kind[]): void {
  const lines = numbers.flatMap((number) => {
    const { countryCode = '', numberType } = number;
    const need = needOf(number);
    return need === undefined ? [] : [`${countryCode} ${formatType(numberType)}: ${need}.`.trim()];
  });
  for (const line of new Set(lines)) output.note(line);
}

function needOf({ countryCode, numberType, requirement }: Kind): string | undefined {
  if (requirement === 'none') return undefined;
  if (requirement !== undefined) return `the provider asks for ${NEEDS[requirement]}`;
  const usual = countryCode === undefined ? undefined : findRequirements(countryCode, numberType);
  return usual?.required === true ? requirementsText(usual).join(' ') : undefined;
}
