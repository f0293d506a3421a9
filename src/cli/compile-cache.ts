/**
 * Where Node may keep compiled code, which saves a start the time to compile it. Node runs what it finds there, so the folder
 * is used only where nobody but this user, or the system, could have put something.
 */
import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../api/files/make-folder.ts';
import { type Environment, findPaths } from '../config/paths.ts';

const GROUP_OR_OTHERS_WRITE = 0o022;
const GROUP_OR_OTHERS = 0o077;
const STICKY = 0o1000;

/**
 * The absolute folder for Node's compile cache, which the launcher enables. It is made when it is missing; undefined where it
 * can't be made or is not safe, and the program then starts without a cache.
 */
export function compileCacheFolder(env: Environment): string | undefined {
  try {
    const folder = join(findPaths(env).cacheFolder, 'node');
    makeFolder(folder);
    return isOnlyOurs(folder, process.getuid?.()) ? folder : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether the folder is no symbolic link, belongs to the user `uid`, is closed to everybody else, and no folder above it lets
 * others put another one in its place. Without a `uid` (Windows) the system's own rights for the user's folder count.
 * Throws when the folder is not there.
 */
export function isOnlyOurs(folder: string, uid: number | undefined): boolean {
  const own = lstatSync(folder);
  if (!own.isDirectory()) return false;
  if (uid === undefined) return true;
  if (own.uid !== uid || (own.mode & GROUP_OR_OTHERS) !== 0) return false;
  return foldersAbove(realpathSync(folder)).every((above) => {
    const { uid: owner, mode } = lstatSync(above);
    const closed = (mode & GROUP_OR_OTHERS_WRITE) === 0 || (mode & STICKY) !== 0;
    return closed && (owner === uid || owner === 0);
  });
}

function foldersAbove(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [] : [above, ...foldersAbove(above)];
}
