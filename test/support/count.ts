/** How often something is done: a few times in `npm test`, the whole count in `npm run test:terminal`. */
export const FULL = process.env.DIALDECK_FULL === '1';

export function count(full: number, quick: number): number {
  return FULL ? full : quick;
}
