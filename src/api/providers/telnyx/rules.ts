/** What Telnyx asks for before it sells a number: https://developers.telnyx.com/docs/numbers/phone-numbers/regulatory-requirements. */
import type { HttpClient } from '../../http/client.ts';
import { MAX_SHOWN_DETAILS, REQUIREMENTS_ARE_FRESH_MS } from '../../limits.ts';
import type { NumberType, Requirement } from '../../model.ts';
import type { Runtime } from '../../runtime.ts';
import { readRows, type Tidy } from '../reading.ts';
import { WORDS } from './types.ts';
import { WireListSchema, WireRuleSchema } from './wire.ts';

/** Telnyx refuses an order from these countries without an approved requirement group; elsewhere the order waits for it. */
const GROUP_FIRST: ReadonlySet<string> = new Set(['CH', 'DK', 'IT', 'NO', 'PT', 'SE']);

export interface Rule {
  /** Missing where the answer cannot be read, or for a type that has no word. */
  readonly requirement?: Requirement;
  /** What is asked for, one sentence or list item each. */
  readonly details: readonly string[];
}

export interface Rules {
  /** Throws ApiError. */
  read(countryCode: string, numberType: NumberType, signal?: AbortSignal): Promise<Rule>;
  /** As it was read up to an hour ago. */
  recent(countryCode: string, numberType: NumberType, signal?: AbortSignal): Promise<Rule>;
}

export function createRules(api: HttpClient, tidy: Tidy, runtime: Runtime): Rules {
  const known = new Map<string, { readonly at: number; readonly rule: Rule }>();
  const read: Rules['read'] = async (countryCode, numberType, signal) => {
    const word = WORDS[numberType];
    if (word === undefined) return { details: [] };
    const query = {
      'filter[country_code]': countryCode,
      'filter[phone_number_type]': word,
      'filter[action]': 'ordering',
    };
    const request = {
      method: 'GET',
      path: '/regulatory_requirements',
      query,
      signal,
      expect: [200],
    } as const;
    const { data } = await api.json(request, () => WireListSchema);
    const rule = ruleOf(data.data, countryCode, tidy);
    known.set(`${countryCode} ${numberType}`, { at: runtime.monotonic(), rule });
    return rule;
  };
  return {
    read,
    recent: async (countryCode, numberType, signal) => {
      const before = known.get(`${countryCode} ${numberType}`);
      const fresh = before !== undefined && runtime.monotonic() - before.at < REQUIREMENTS_ARE_FRESH_MS;
      return fresh ? before.rule : await read(countryCode, numberType, signal);
    },
  };
}

function ruleOf(wireRows: readonly unknown[], countryCode: string, tidy: Tidy): Rule {
  const { rows, unreadable } = readRows(wireRows, (row) => {
    const wire = WireRuleSchema.safeParse(row);
    return wire.success ? (wire.data.regulatory_requirements ?? undefined) : undefined;
  });
  const asked = rows.flat();
  const details = asked.map(({ name, description }) =>
    tidy([name, description].filter(Boolean).join(': '), MAX_SHOWN_DETAILS),
  );
  const texts = [...new Set(details.map(({ text }) => text).filter((text) => text !== ''))];
  if (asked.length === 0) return unreadable > 0 ? { details: [] } : { requirement: 'none', details: [] };
  return { requirement: GROUP_FIRST.has(countryCode) ? 'documents' : 'documents-later', details: texts };
}
