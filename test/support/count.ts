/** How often something is done: a few times in `npm test`, the whole count in `npm run test:terminal`. */
export const FULL = process.env.DIALDECK_FULL === '1';

/** All of them in `npm run test:terminal`; the first of them in `npm test`, where another test has the others. */
export function few<Case>(all: readonly Case[], quick: number): Case[] {
  return all.slice(0, FULL ? all.length : quick);
}

export function count(full: number, quick: number): number {
  return FULL ? full : quick;
}
