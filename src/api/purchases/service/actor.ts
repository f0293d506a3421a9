/** Who acts on this machine: a journal that several people share says who confirmed what. */
import { hostname, userInfo } from 'node:os';
import { cleanText } from '../../../text/clean.ts';
import { MAX_SHOWN_NAME } from '../../limits.ts';
import type { Actor } from '../domain/types.ts';

/** The user and the host as the operating system names them; what it does not know is missing. */
export function systemActor(): Actor {
  const person = nameFrom(() => userInfo().username);
  const host = nameFrom(hostname);
  return { ...(person === undefined ? {} : { person }), ...(host === undefined ? {} : { host }) };
}

/** A user without an entry in the user database has no name: https://nodejs.org/api/os.html#osuserinfooptions. */
function nameFrom(read: () => string): string | undefined {
  try {
    const name = cleanText(read()).text.slice(0, MAX_SHOWN_NAME);
    return name === '' ? undefined : name;
  } catch {
    return undefined;
  }
}
