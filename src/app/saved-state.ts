/** Reads and writes state.json: the last search, its sort and the account. A bad file is put aside in words, never in the way. */
import { existsSync, readFileSync } from 'node:fs';
import type { SavedState } from '../state/saved.ts';
import { readSavedShape } from './saved-shape.ts';

export interface SavedStateRead {
  readonly state: SavedState;
  /** Why the file was not used. */
  readonly problem?: string;
}

/** The state that the last run left. */
export function readSavedState(file: string): SavedStateRead {
  if (!existsSync(file)) return { state: {} };
  try {
    const read = readSavedShape(JSON.parse(readFileSync(file, 'utf8')));
    return typeof read === 'string'
      ? { state: {}, problem: `${file} was not used: ${read}` }
      : { state: read };
  } catch {
    return { state: {}, problem: `${file} was not used: it is not JSON` };
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
