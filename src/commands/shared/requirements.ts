/** Prints for which numbers a carrier asks for documents or an address: as it says itself, else as carriers usually do. */
import { findRequirements } from '../../api/numbers/requirements.ts';
import { needLines } from '../../text/requirements.ts';
import type { Output } from './output.ts';

/** Prints one line for each country and type of the numbers that need documents or an address, or usually do. */
export function noteRequirements(output: Output, numbers: Parameters<typeof needLines>[0]): void {
  for (const line of needLines(numbers, findRequirements)) output.note(line);
}
