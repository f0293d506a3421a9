/** What routes a number, in words. */
import type { Route } from '../api/model.ts';
import type { RoutedCount } from '../api/provider.ts';
import { plural } from './format.ts';

/** "application AP12", "trunk TK34 (office)". */
export function routeText({ kind, id, name }: Route): string {
  return `${kind} ${id}${name === undefined ? '' : ` (${name})`}`;
}

/** How people know it: "application Switchboard"; its id where the carrier states no name. */
export function routeName({ kind, id, name }: Pick<Route, 'kind' | 'id' | 'name'>): string {
  return `${kind} ${name ?? id}`;
}

/** Where it sends calls or messages: "application Switchboard → https://example.com/voice". */
export function routeWithUrl(route: Route): string {
  return route.url === undefined ? routeName(route) : `${routeName(route)} → ${route.url}`;
}

/** The filter of owned numbers that finds those which this routes. */
export function routeFilter(route: Pick<Route, 'kind' | 'id' | 'name'>): string {
  return `route:"${routeName(route)}"`;
}

/** How many numbers something routes, as a sentence; undefined where it could not be read. */
export function usedByText(count: RoutedCount | undefined): string {
  if (count === undefined) return 'How many numbers use it is unknown.';
  const { numbers, atLeast } = count;
  const words = `${plural(numbers, 'number')} ${numbers === 1 ? 'uses' : 'use'} it.`;
  return atLeast === true
    ? `At least ${words} The provider's answer is unclear, so there may be more.`
    : words;
}
