/** What Twilio asks for before it sells a number: https://www.twilio.com/docs/phone-numbers/regulatory/api/regulations. */
import type { HttpClient } from '../../http/client.ts';
import { MAX_SHOWN_DETAILS, REQUIREMENTS_ARE_FRESH_MS } from '../../limits.ts';
import type { NumberType } from '../../model.ts';
import type { Runtime } from '../../runtime.ts';
import type { Tidy } from '../reading.ts';
import { readRows } from '../reading.ts';
import { TYPE_WORDS } from './mapping.ts';
import { readAll, readRegulationPage } from './pages.ts';
import { WireRegulationSchema } from './wire.ts';

export interface Rules {
  /** Whether Twilio has a regulation for the type. */
  readonly documents: boolean;
  /** What is asked for, one sentence per kind of owner, as far as it can be read. */
  readonly details: readonly string[];
  /** That there are more, as a sentence. */
  readonly more: string | undefined;
}

export interface Regulations {
  /** Throws ApiError. */
  read(countryCode: string, numberType: NumberType, signal?: AbortSignal): Promise<Rules>;
  /** Whether documents are asked for, as it was read up to an hour ago; undefined for a type that has no word. */
  recent(countryCode: string, numberType: NumberType, signal?: AbortSignal): Promise<boolean | undefined>;
}

export function createRegulations(http: HttpClient, tidy: Tidy, runtime: Runtime): Regulations {
  const known = new Map<string, { readonly at: number; readonly documents: boolean }>();
  const read: Regulations['read'] = async (countryCode, numberType, signal) => {
    const word = TYPE_WORDS[numberType];
    if (word === undefined) return { documents: false, details: [], more: undefined };
    const query = new URLSearchParams({ IsoCountry: countryCode, NumberType: word, PageSize: '50' });
    const path = `/v2/RegulatoryCompliance/Regulations?${query}`;
    const { rows: wireRows, more } = await readAll(http, path, readRegulationPage, signal);
    const { rows } = readRows(wireRows, (row) => {
      const wire = WireRegulationSchema.safeParse(row);
      return wire.success ? wire.data : undefined;
    });
    // A regulation that cannot be read is one all the same.
    const documents = wireRows.length > 0;
    known.set(`${countryCode} ${numberType}`, { at: runtime.monotonic(), documents });
    const details = rows.map(
      ({ friendly_name, requirements }) =>
        tidy(
          [friendly_name ?? 'Regulation', namesIn(requirements).join(', ')].filter(Boolean).join(': '),
          MAX_SHOWN_DETAILS,
        ).text,
    );
    return { documents, details, more };
  };
  return {
    read,
    recent: async (countryCode, numberType, signal) => {
      if (TYPE_WORDS[numberType] === undefined) return undefined;
      const key = `${countryCode} ${numberType}`;
      const before = known.get(key);
      const fresh = before !== undefined && runtime.monotonic() - before.at < REQUIREMENTS_ARE_FRESH_MS;
      if (!fresh) await read(countryCode, numberType, signal);
      return known.get(key)?.documents;
    },
  };
}

/** The names of the documents in a regulation, whose form Twilio does not fix: "Address", "Business registration". */
function namesIn(requirements: unknown): string[] {
  const names = new Set<string>();
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > 4) return;
    if (Array.isArray(value)) for (const item of value) visit(item, depth + 1);
    else if ('name' in value && typeof value.name === 'string') names.add(value.name);
    else for (const item of Object.values(value)) visit(item, depth + 1);
  };
  visit(requirements, 0);
  return [...names].slice(0, 10);
}
