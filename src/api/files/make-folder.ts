import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder, and those above it that are missing, for their owner only. Throws as `mkdirSync` does. Node's own `recursive`
 * is not used: it never returns where the system takes no folders, as in /proc.
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another dialdeck may have made it meanwhile.
    if (!existsSync(folder)) throw error;
  }
}
