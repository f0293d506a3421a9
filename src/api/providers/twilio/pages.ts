/** Lists of documents and of countries: https://www.twilio.com/docs/usage/twilios-response#pagination */
import type { HttpClient } from '../../http/client.ts';
import { MOST_LIST_PAGES } from '../../limits.ts';
import { nextPage } from './hosts.ts';
import {
  WireAddressesSchema,
  WireBundlesSchema,
  WirePricedCountriesSchema,
  WireRegulationsSchema,
} from './wire.ts';

interface Page {
  readonly rows: readonly unknown[];
  readonly next: string | undefined;
}

type ReadPage = (http: HttpClient, path: string, signal: AbortSignal | undefined) => Promise<Page>;

export const readAddressPage: ReadPage = async (http, path, signal) => {
  const { data } = await http.json({ method: 'GET', path, signal, expect: [200] }, () => WireAddressesSchema);
  return { rows: data.addresses, next: nextPage(data.next_page_uri, http) };
};

export const readBundlePage: ReadPage = async (http, path, signal) => {
  const { data } = await http.json({ method: 'GET', path, signal, expect: [200] }, () => WireBundlesSchema);
  return { rows: data.results, next: nextPage(data.meta.next_page_url, http) };
};

export const readRegulationPage: ReadPage = async (http, path, signal) => {
  const request = { method: 'GET', path, signal, expect: [200] } as const;
  const { data } = await http.json(request, () => WireRegulationsSchema);
  return { rows: data.results, next: nextPage(data.meta.next_page_url, http) };
};

export const readPricedCountryPage: ReadPage = async (http, path, signal) => {
  const request = { method: 'GET', path, signal, expect: [200] } as const;
  const { data } = await http.json(request, () => WirePricedCountriesSchema);
  return { rows: data.countries, next: nextPage(data.meta.next_page_url, http) };
};

/** Every row. `more` says, as a sentence, that there are more than were read. */
export async function readAll(
  http: HttpClient,
  first: string,
  readPage: ReadPage,
  signal: AbortSignal | undefined,
): Promise<{ readonly rows: readonly unknown[]; readonly more: string | undefined }> {
  const rows: unknown[] = [];
  let path: string | undefined = first;
  for (let pages = 0; path !== undefined && pages < MOST_LIST_PAGES; pages += 1) {
    const page: Page = await readPage(http, path, signal);
    for (const row of page.rows) rows.push(row);
    path = page.next;
  }
  const [list] = first.split('?');
  const more = path === undefined ? undefined : `The list ${list} has more pages than dialdeck reads.`;
  return { rows, more };
}
