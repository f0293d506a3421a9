/** Telnyx's pages: `page[number]` from 1, `page[size]` up to 250, and totals in `meta`. */
import type { ReadParameter } from '../http/params.ts';
import { refused } from './errors.ts';

const MOST = 250;

export interface Page {
  readonly number: number;
  readonly size: number;
}

function wholeNumber(query: ReadParameter, name: string, otherwise: number, most: number): number {
  const value = query(name);
  if (value === undefined) return otherwise;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= 1 && number <= most))
    throw refused(400, 10015, `${name} must be an integer from 1 to ${most}`, name);
  return number;
}

/** Throws 400 with code 10015 for a page that cannot be. */
export function pageOf(query: ReadParameter): Page {
  return {
    number: wholeNumber(query, 'page[number]', 1, 1_000_000),
    size: wholeNumber(query, 'page[size]', 20, MOST),
  };
}

/** The envelope around the rows of one page. */
export function pageJson(rows: readonly unknown[], total: number, { number, size }: Page) {
  return {
    data: rows,
    meta: {
      total_pages: Math.ceil(total / size),
      total_results: total,
      page_number: number,
      page_size: size,
    },
  };
}

/** A page of rows that are all there. */
export function pageOfAll<Row>(
  query: ReadParameter,
  all: readonly Row[],
  toJson: (row: Row) => unknown,
): Response {
  const page = pageOf(query);
  const start = (page.number - 1) * page.size;
  return Response.json(pageJson(all.slice(start, start + page.size).map(toJson), all.length, page));
}

/** One thing in Telnyx's envelope. */
export const dataJson = (data: unknown, status = 200) => Response.json({ data }, { status });

/** Telnyx's dates. */
export const isoDate = (ms: number) => new Date(ms).toISOString();
