/** WIIL's pages: a server may give fewer rows in one than it was asked for, or all of them at once. */
import type { Call } from './caller.ts';
import { WirePageOrListSchema } from './wire.ts';

export interface WirePages {
  readonly rows: readonly unknown[];
  /** Missing where the server does not say. */
  readonly total?: number;
  /** In ms since the epoch. */
  readonly fetchedAt: number;
}

interface WirePage extends WirePages {
  /** How many rows the server puts into a page, where it says. */
  readonly served?: number;
}

/** More pages than any list of prices has; it ends a server that never does. */
const MOST_PAGES = 100;

async function readPage(
  call: Call,
  path: string,
  query: { readonly page: number; readonly pageSize: number } | undefined,
  signal: AbortSignal | undefined,
): Promise<WirePage> {
  const request = { method: 'GET', path, signal, expect: [200] } as const;
  const { data, fetchedAt } = await call(
    query === undefined ? request : { ...request, query },
    () => WirePageOrListSchema,
  );
  const total = data.meta?.totalCount ?? undefined;
  const served = data.meta?.pageSize ?? undefined;
  return {
    rows: data.data,
    fetchedAt,
    ...(total === undefined ? {} : { total }),
    ...(served === undefined ? {} : { served }),
  };
}

/** Every row of a list that the SDK asks for without a page: as it comes, then page by page where that was not all. */
export async function readWholeList(call: Call, path: string, signal?: AbortSignal): Promise<WirePages> {
  const first = await readPage(call, path, undefined, signal);
  const rows = [...first.rows];
  const { total = rows.length, served: pageSize = rows.length } = first;
  for (let page = 2; rows.length < total && page <= MOST_PAGES; page += 1) {
    const next = await readPage(call, path, { page, pageSize }, signal);
    if (next.rows.length === 0) break;
    rows.push(...next.rows);
  }
  return { rows, total, fetchedAt: first.fetchedAt };
}

/** Reads pages of the size that is asked for, whatever size the server serves. */
export type PageReader = (page: number, pageSize: number, signal?: AbortSignal) => Promise<WirePages>;

export function createPageReader(call: Call, path: string): PageReader {
  /** The most rows that the server puts into a page; learnt from the first answer that held less than was asked for. */
  let most = Number.POSITIVE_INFINITY;

  const readParts = async (page: number, pageSize: number, signal?: AbortSignal): Promise<WirePages> => {
    const size = largestDivisor(pageSize, most);
    const parts = pageSize / size;
    const from = (page - 1) * parts + 1;
    const first = await readPage(call, path, { page: from, pageSize: size }, signal);
    const rows = [...first.rows];
    const total = first.total ?? 0;
    for (let part = from + 1; part < from + parts && (part - 1) * size < total; part += 1) {
      rows.push(...(await readPage(call, path, { page: part, pageSize: size }, signal)).rows);
    }
    return { rows, total, fetchedAt: first.fetchedAt };
  };

  return async (page, pageSize, signal) => {
    if (most < pageSize) return await readParts(page, pageSize, signal);
    const { rows, total, served, fetchedAt } = await readPage(call, path, { page, pageSize }, signal);
    if (total === undefined) {
      // More than a page and no word on pages: this is the whole list.
      return rows.length > pageSize
        ? { rows: rows.slice((page - 1) * pageSize, page * pageSize), total: rows.length, fetchedAt }
        : { rows, fetchedAt };
    }
    if (served === undefined || served === 0 || served >= pageSize || total <= served) {
      return { rows, total, fetchedAt };
    }
    most = served;
    return await readParts(page, pageSize, signal);
  };
}

/** The largest number up to `most` that divides `whole` without a rest. */
function largestDivisor(whole: number, most: number): number {
  let divisor = most;
  while (whole % divisor !== 0) divisor -= 1;
  return divisor;
}
