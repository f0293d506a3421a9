/** Writes what routes numbers for programs. */
import type { RouteTarget } from '../api/provider.ts';

/** A record with every field; null where there is no value. */
export function routeRecord({ kind, id, name, field, url, urlEditable }: RouteTarget) {
  return {
    kind,
    id,
    name,
    field,
    url: url ?? null,
    urlEditable: urlEditable === true,
    reason: urlEditable === true ? null : urlEditable,
  };
}
