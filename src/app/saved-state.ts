/** Reads and writes state.json: the last search, its sort and the account. A bad file is put aside in words, never in the way. */
import { parseJsonText, readTextFile } from '../config/text-file.ts';
import type { SavedState } from '../screens/saved-state.ts';
import { readSavedShape } from './saved-shape.ts';

export interface SavedStateRead {
  readonly state: SavedState;
  /** Why the file was not used. */
  readonly problem?: string;
}

/** The state that the last run left. */
export function readSavedState(file: string): SavedStateRead {
  const unused = (reason: string): SavedStateRead => ({
    state: {},
    problem: `${file} was not used: ${reason}`,
  });
  try {
    const text = readTextFile(file);
    if (text === undefined) return { state: {} };
    const read = readSavedShape(parseJsonText(text));
    return typeof read === 'string' ? unused(read) : { state: read };
  } catch (error) {
    return unused(error instanceof Error ? error.message : String(error));
  }
}

/** Writes it whole; a state that cannot be kept is no reason to end with an error. */
export async function writeSavedState(file: string, state: SavedState): Promise<void> {
  const { writePrivateFile } = await import('../config/private-file.ts');
  try {
    writePrivateFile(file, `${JSON.stringify({ version: 1, ...state }, undefined, 2)}\n`);
  } catch {
    // The next start opens as a first one does.
  }
}
