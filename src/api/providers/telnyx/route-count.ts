/** How many numbers of the account something routes: https://developers.telnyx.com/docs/numbers/phone-numbers. */
import type * as z from 'zod';
import { ApiError } from '../../errors.ts';
import type { HttpClient } from '../../http/client.ts';
import type { RoutedCount, RouteTarget } from '../../provider.ts';
import { PAGE_SIZE, readPage } from './pages.ts';
import { WireRoutedSchema } from './wire.ts';

type Routed = z.infer<typeof WireRoutedSchema>;

/**
 * The total of the filtered list, where the rows agree with it. Telnyx ignores filters that it does not know, so each row is held against
 * the question; where an answer contradicts itself, its own rows are the least that there are. Throws ApiError `contract` where not even
 * those are known.
 */
export async function countNumbers(
  api: HttpClient,
  { kind, id }: Pick<RouteTarget, 'kind' | 'id'>,
  signal: AbortSignal | undefined,
): Promise<RoutedCount> {
  const byProfile = kind === 'messaging profile';
  const path = byProfile ? '/phone_numbers/messaging' : '/phone_numbers';
  const filter = byProfile ? 'filter[messaging_profile_id]' : 'filter[connection_id]';
  const query = { [filter]: id, 'page[number]': 1, 'page[size]': PAGE_SIZE };
  const { rows, total, pageSize = PAGE_SIZE, status } = await readPage(api, path, query, signal);
  const ofTarget = rows.filter((row) => {
    const wire = WireRoutedSchema.safeParse(row);
    return wire.success && isRouted(wire.data, byProfile, id);
  }).length;
  const isOwnList = ofTarget === rows.length;
  const isWhole = rows.length < pageSize;
  if (isOwnList && total === undefined && isWhole) return { numbers: rows.length };
  if (isOwnList && total !== undefined && agrees(total, rows.length, isWhole)) return { numbers: total };
  if (ofTarget > 0) return { numbers: ofTarget, atLeast: true };
  throw new ApiError({
    code: 'contract',
    message: `${api.host} did not state how many numbers use it.`,
    hint: 'Look at it in the Telnyx portal.',
    retryable: false,
    progress: 'answered',
    status,
  });
}

/** A row that states nothing about what routes it is not evidence against the filter. */
function isRouted(row: Routed, byProfile: boolean, id: string): boolean {
  const stated = byProfile ? row.messaging_profile_id : row.connection_id;
  return stated === undefined || stated === id;
}

function agrees(total: number, rows: number, isWhole: boolean): boolean {
  return isWhole ? total === rows : total >= rows;
}
