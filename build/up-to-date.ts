/** Whether dist/ is newer than everything it is made from. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['src', 'build'];
const FILES = ['package.json', 'package-lock.json'];

/** True when the file `stamp`, which a build writes last, is newer than every source. */
export function isUpToDate(root: string, stamp: string): boolean {
  if (!existsSync(stamp)) return false;
  const times = [
    ...FOLDERS.map((folder) => newest(join(root, folder))),
    ...FILES.map((file) => statSync(join(root, file)).mtimeMs),
  ];
  return Math.max(...times) < statSync(stamp).mtimeMs;
}

function newest(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);
}
