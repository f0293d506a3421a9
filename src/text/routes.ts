/** What routes a number, in words. */
import type { Route } from '../api/model.ts';

/** "application AP12", "trunk TK34 (office)". */
export function routeText({ kind, id, name }: Route): string {
  return `${kind} ${id}${name === undefined ? '' : ` (${name})`}`;
}
