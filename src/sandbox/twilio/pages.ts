/** Twilio's two ways to write a page: links relative to the host (2010-04-01), and whole URLs in `meta` (later APIs). */
import type { ReadParameter } from '../http/params.ts';
import { refused } from './errors.ts';

interface Page {
  readonly page: number;
  readonly pageSize: number;
}

/** Throws 400 with code 21481 for a page that cannot be. */
export function pageOf(query: ReadParameter, usualSize: number): Page {
  const page = Number(query('Page') ?? 0);
  const pageSize = Number(query('PageSize') ?? usualSize);
  const token = query('PageToken');
  const isToken = token === undefined || /^PA\d{32}$/.test(token);
  if (!isToken || !Number.isSafeInteger(page) || page < 0) throw refused(400, 21481, 'Invalid page token');
  if (!Number.isSafeInteger(pageSize) || pageSize < 1 || pageSize > 1_000)
    throw refused(400, 20001, 'PageSize must be from 1 to 1000');
  return { page, pageSize };
}

/** The filters of a list go back in its links, as they came. */
const FILTERS = [
  'PhoneNumber',
  'FriendlyName',
  'Beta',
  'Origin',
  'IsoCountry',
  'NumberType',
  'EndUserType',
  'RegulationSid',
  'Status',
  'HasValidUntilDate',
];

function link(base: string, query: ReadParameter, { page, pageSize }: Page): string {
  const parameters = new URLSearchParams();
  for (const name of FILTERS) {
    const value = query(name);
    if (value !== undefined) parameters.set(name, value);
  }
  parameters.set('PageSize', String(pageSize));
  parameters.set('Page', String(page));
  if (page > 0) parameters.set('PageToken', `PA${String(page * pageSize).padStart(32, '0')}`);
  return `${base}?${parameters}`;
}

/** A page of rows that are all there, of 2010-04-01. */
export function uriPage(
  query: ReadParameter,
  base: string,
  key: string,
  all: readonly unknown[],
  usualSize: number,
): Response {
  const page = pageOf(query, usualSize);
  const start = page.page * page.pageSize;
  return Response.json(
    uriEnvelope(query, base, key, page, all.slice(start, start + page.pageSize), all.length),
  );
}

/** The envelope around the rows of one page. */
export function uriEnvelope(
  query: ReadParameter,
  base: string,
  key: string,
  { page, pageSize }: Page,
  rows: readonly unknown[],
  total: number,
) {
  const at = (other: number) => link(base, query, { page: other, pageSize });
  const start = page * pageSize;
  return {
    [key]: rows,
    page,
    page_size: pageSize,
    start,
    end: Math.max(start, start + rows.length - 1),
    first_page_uri: at(0),
    previous_page_uri: page === 0 ? null : at(page - 1),
    next_page_uri: start + rows.length < total ? at(page + 1) : null,
    uri: at(page),
  };
}

/** A page of rows that are all there, of the later APIs. */
export function metaPage(
  query: ReadParameter,
  base: string,
  all: readonly unknown[],
  key = 'results',
): Response {
  const { page, pageSize } = pageOf(query, 50);
  const at = (other: number) => link(base, query, { page: other, pageSize });
  const start = page * pageSize;
  return Response.json({
    [key]: all.slice(start, start + pageSize),
    meta: {
      page,
      page_size: pageSize,
      first_page_url: at(0),
      previous_page_url: page === 0 ? null : at(page - 1),
      next_page_url: start + pageSize < all.length ? at(page + 1) : null,
      url: at(page),
      key,
    },
  });
}
