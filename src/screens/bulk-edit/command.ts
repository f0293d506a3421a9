/** The edit of many numbers as a command. Pure. */
import { optionOf } from '../../text/option-names.ts';
import { optionWords } from '../../text/shell-line.ts';
import type { ScreenCommand } from '../command.ts';
import { type BulkState, sendable } from './state.ts';

/** `value` is what was typed for all of them. Or why there is none. */
export function bulkCommand(state: BulkState, value: string): ScreenCommand | string {
  const numbers = sendable(state).map(({ number }) => number.phoneNumber);
  if (numbers.length === 0) return 'nothing would change';
  return { words: ['set', ...numbers, ...optionWords(optionOf(state.field), value)] };
}
