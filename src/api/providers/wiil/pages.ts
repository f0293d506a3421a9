/** Reads WIIL's pages. A server may send fewer rows per page than requested, or all rows at once. */

import { plural } from '../../../text/format.ts';
import { IDLE_PAGES, MOST_PRICE_PAGES } from '../../limits.ts';
import type { PageQuery } from '../../provider.ts';
import type { Call } from './caller.ts';
import { WirePageOrListSchema } from './wire.ts';

export interface WirePage {
  readonly rows: readonly unknown[];
  /** Missing if the server does not state it. */
  readonly total?: number;
  /** The page size that the server states, if any. */
  readonly pageSize?: number;
  /** In ms since the epoch. */
  readonly fetchedAt: number;
}

async function readPage(
  call: Call,
  path: string,
  query: Pick<PageQuery, 'page' | 'pageSize'> | undefined,
  signal: AbortSignal | undefined,
): Promise<WirePage> {
  const request = { method: 'GET', path, signal, expect: [200] } as const;
  const { data, fetchedAt } = await call(
    query === undefined ? request : { ...request, query },
    () => WirePageOrListSchema,
  );
  const total = data.meta?.totalCount ?? undefined;
  const pageSize = data.meta?.pageSize ?? undefined;
  return {
    rows: data.data,
    fetchedAt,
    ...(total === undefined ? {} : { total }),
    ...(pageSize === undefined || pageSize === 0 ? {} : { pageSize }),
  };
}

/**
 * All rows of a list. The first request names no page, as in WIIL's SDK; if the answer is not the whole list, the other pages
 * follow. `reason` says why there may be more rows.
 */
export async function readWholeList(
  call: Call,
  path: string,
  signal?: AbortSignal,
): Promise<WirePage & { readonly reason?: string }> {
  const first = await readPage(call, path, undefined, signal);
  const { total, fetchedAt, pageSize = first.rows.length } = first;
  const rows = [...first.rows];
  const known = new Set(rows.map((row) => JSON.stringify(row)));
  const full = first.pageSize !== undefined && rows.length >= first.pageSize;
  const list = { rows, fetchedAt, ...(total === undefined ? {} : { total }) };
  if (total === undefined ? !full : rows.length === total && !full) return list;
  let page = 2;
  for (let idle = 0; idle < (rows.length === total ? 1 : IDLE_PAGES); page += 1) {
    if (page > MOST_PRICE_PAGES) {
      return {
        ...list,
        reason: `dialdeck stopped reading the price list after ${plural(MOST_PRICE_PAGES, 'page')}.`,
      };
    }
    const next = await readPage(call, path, { page, pageSize: Math.max(1, pageSize) }, signal);
    const fresh = next.rows.filter((row) => !known.has(JSON.stringify(row)));
    for (const row of fresh) {
      known.add(JSON.stringify(row));
      rows.push(row);
    }
    idle = fresh.length === 0 ? idle + 1 : 0;
  }
  if (total === undefined || rows.length === total) return list;
  return { ...list, reason: `The price list announces ${plural(total, 'line')} but has ${rows.length}.` };
}

/** Reads one page of a list. */
export type PageReader = (page: number, pageSize: number, signal?: AbortSignal) => Promise<WirePage>;

export function createPageReader(call: Call, path: string): PageReader {
  /** An outline of page 1. A server without paging repeats the same whole list for every page. */
  let whole: string | undefined;

  return async (page, pageSize, signal) => {
    const answer = await readPage(call, path, { page, pageSize }, signal);
    if (answer.total !== undefined || answer.pageSize !== undefined) return answer;
    const text = outlineOf(answer.rows);
    if (page === 1) whole = text;
    if (page !== 1 && text === whole) return { ...answer, rows: [] };
    return { ...answer, pageSize: Math.max(pageSize, answer.rows.length) };
  };
}

/** A short text that distinguishes lists without comparing every row. */
function outlineOf(rows: readonly unknown[]): string {
  return JSON.stringify([rows.length, rows[0], rows[Math.floor(rows.length / 2)], rows.at(-1)]);
}
