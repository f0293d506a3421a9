/** Reads and writes state.json: the last search, its sort and the account. A bad file is put aside in words, never in the way. */
import { existsSync, readFileSync } from 'node:fs';
import type { SavedState } from '../state/saved.ts';

export interface SavedStateRead {
  readonly state: SavedState;
  /** Why the file was not used. */
  readonly problem?: string;
}

/** The state that the last run left; the checker is loaded only when there is a file to check. */
export async function readSavedState(file: string): Promise<SavedStateRead> {
  if (!existsSync(file)) return { state: {} };
  try {
    const { SavedFileSchema } = await import('./saved-schema.ts');
    const parsed = SavedFileSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (parsed.success) return { state: parsed.data };
    const [issue] = parsed.error.issues;
    return {
      state: {},
      problem: `${file} was not used: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
    };
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
