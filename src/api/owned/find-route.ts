/** Finds what routes numbers by what a person typed: its id or its name. Pure. */
import { fold } from '../../text/fold.ts';
import type { RouteTarget } from '../provider.ts';

export type RouteMatch =
  | { readonly kind: 'found'; readonly target: RouteTarget }
  /** Several have the name, or none has; `candidates` are some that may be meant, at most five. */
  | { readonly kind: 'several' | 'none'; readonly candidates: readonly RouteTarget[] };

const MOST_CANDIDATES = 5;

/**
 * The target with exactly this id, else the only one with exactly this name, else the only one with this name in other capitals. It never
 * guesses: a part of a name finds candidates and no target.
 */
export function findRoute(targets: readonly RouteTarget[], typed: string): RouteMatch {
  const text = typed.trim();
  const wanted = fold(text);
  const ways: readonly ((target: RouteTarget) => boolean)[] = [
    ({ id }) => id === text,
    ({ name }) => name === text,
    ({ name }) => fold(name) === wanted,
  ];
  for (const fits of ways) {
    const [target, ...others] = targets.filter(fits);
    if (target === undefined) continue;
    if (others.length === 0) return { kind: 'found', target };
    return { kind: 'several', candidates: [target, ...others].slice(0, MOST_CANDIDATES) };
  }
  const near = targets.filter(({ name }) => fold(name).includes(wanted));
  return { kind: 'none', candidates: (near.length > 0 ? near : targets).slice(0, MOST_CANDIDATES) };
}
