/** Whether a file is not there, or only can't be seen now. */
import { lstatSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The symbolic link on the way to `path` that leads nowhere, as one does to a disk that is not mounted; undefined when there is none.
 * What lies behind such a link can't be read now, which is not the same as that it was never there. Throws as `lstatSync` does.
 */
export function danglingLink(path: string): string | undefined {
  const found = linkInfo(path);
  if (found?.isSymbolicLink() === true) {
    return statSync(path, { throwIfNoEntry: false }) === undefined ? path : undefined;
  }
  const above = dirname(path);
  return found !== undefined || above === path ? undefined : danglingLink(above);
}

/** Whether `path` itself is a symbolic link; false where that cannot be seen. */
export function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch {
    return false;
  }
}

/** Nothing lies below a file, either. */
function linkInfo(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) {
      return undefined;
    }
    throw error;
  }
}

/** Whether there is surely nothing in `path`: what may not be looked for, or lies behind a link that leads nowhere, is not absent. */
export function isAbsent(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) === undefined && danglingLink(path) === undefined;
  } catch {
    return false;
  }
}
