/**
 * The folder in which Node keeps compiled code, so that later starts are faster. Node runs the code in it, so the folder is
 * used only if nobody but this user or the system can write to it.
 */
import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../api/files/make-folder.ts';
import { type Environment, findPaths } from '../config/paths.ts';

const GROUP_OR_OTHERS_WRITE = 0o022;
const GROUP_OR_OTHERS = 0o077;
const STICKY = 0o1000;

/**
 * The absolute folder for Node's compile cache, which the launcher enables. Creates the folder if it is missing. undefined
 * when the folder cannot be created or is not safe; the program then starts without a cache. The path has no
 * symbolic link: whoever owns a link could point it to another folder after the check.
 */
export function compileCacheFolder(env: Environment): string | undefined {
  try {
    const folder = join(findPaths(env).cacheFolder, 'node');
    makeFolder(folder);
    return isOnlyOurs(folder, process.getuid?.()) ? realpathSync(folder) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether only the user `uid` can use the folder: it is not a symbolic link, others have no access, and no parent folder
 * lets others replace it. Without a `uid` (Windows) the system's own permissions apply. Throws when the folder does not
 * exist.
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
