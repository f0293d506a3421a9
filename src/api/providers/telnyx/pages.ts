/** Lists with pages: https://developers.telnyx.com/development/api-fundamentals/pagination */
import type { HttpClient } from '../../http/client.ts';
import { MOST_LIST_PAGES } from '../../limits.ts';
import { WireListSchema } from './wire.ts';

/** The most rows of a page. */
export const PAGE_SIZE = 250;

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

export interface ListPage {
  readonly rows: readonly unknown[];
  /** How many rows the whole list has, if Telnyx says so. */
  readonly total?: number;
  readonly pageSize?: number;
  /** When the answer arrived, in ms since the epoch. */
  readonly fetchedAt: number;
  readonly status: number;
}

/** One page, counted from 1. */
export async function readPage(
  api: HttpClient,
  path: string,
  query: Query,
  signal: AbortSignal | undefined,
): Promise<ListPage> {
  const request = { method: 'GET', path, query, signal, expect: [200] } as const;
  const { data, fetchedAt, status } = await api.json(request, () => WireListSchema);
  const { total_results: total, page_size: pageSize } = data.meta ?? {};
  return {
    rows: data.data,
    fetchedAt,
    status,
    ...(total == null ? {} : { total }),
    ...(pageSize == null ? {} : { pageSize }),
  };
}

export interface WholeList extends Pick<ListPage, 'rows' | 'fetchedAt' | 'status'> {
  /** False where the list had more pages than are read, or fewer rows than it says. */
  readonly complete: boolean;
}

/** Every row of a list that is short. */
export async function readAll(
  api: HttpClient,
  path: string,
  query: Query,
  signal: AbortSignal | undefined,
): Promise<WholeList> {
  const rows: unknown[] = [];
  for (let page = 1; ; page += 1) {
    const asked = { ...query, 'page[number]': page, 'page[size]': PAGE_SIZE };
    const answer = await readPage(api, path, asked, signal);
    for (const row of answer.rows) rows.push(row);
    const { fetchedAt, status, total, pageSize = PAGE_SIZE } = answer;
    const complete = total === undefined ? answer.rows.length < pageSize : rows.length >= total;
    if (complete || answer.rows.length === 0 || page === MOST_LIST_PAGES)
      return { rows, complete, fetchedAt, status };
  }
}
