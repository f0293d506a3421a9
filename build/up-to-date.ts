/** Whether dist/ is newer than everything that it is made of. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['src', 'scripts/build'];
const FILES = ['package.json', 'package-lock.json', 'build/main.ts'];

export function isFresh(root: string, stamp: string): boolean {
  if (!existsSync(stamp)) return false;
  const times = [
    ...SOURCES.map((folder) => newest(join(root, folder))),
    ...FILES.map((file) => statSync(join(root, file)).mtimeMs),
  ];
  return Math.max(...times) < statSync(stamp).mtimeMs;
}

function newest(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);
}
