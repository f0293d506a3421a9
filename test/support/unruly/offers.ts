/** Questions, and answers to them that keep to no contract, generated. */
import fc from 'fast-check';
import { noRow, oddFields, oddValue, WRONG_CONTENT_TYPES } from './odd.ts';
import type { Answer } from './server.ts';

export const PLACES = {
  GB: { code: '44', areas: ['20', '161'] },
  US: { code: '1', areas: ['212', '646'] },
  DE: { code: '49', areas: ['30', '89'] },
  IT: { code: '39', areas: ['06', '02'] },
} as const;
type Place = keyof typeof PLACES;
export const TYPES = ['local', 'national', 'toll-free', 'mobile'] as const;

/** A search; undefined is "any". */
export interface Question {
  readonly country: Place;
  readonly type: (typeof TYPES)[number] | undefined;
  readonly area: string | undefined;
  readonly contains: string | undefined;
  readonly sms: boolean | undefined;
  readonly voice: boolean | undefined;
}

/** Prices that can be read, and what they are in cents. */
export const PRICES: ReadonlyMap<unknown, number> = new Map([
  ['1.00 USD', 100],
  ['1.15 USD', 115],
  ['2.00 USD', 200],
  ['2.01 USD', 201],
  ['99.00 USD', 9_900],
]);

const place = fc.constantFrom<Place>('GB', 'US', 'DE', 'IT');
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 1 });
const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

export const question: fc.Arbitrary<Question> = place.chain((country) =>
  fc.record({
    country: fc.constant(country),
    type: maybe(fc.constantFrom(...TYPES)),
    area: maybe(fc.constantFrom(...PLACES[country].areas)),
    contains: maybe(digits(2)),
    sms: maybe(fc.boolean()),
    voice: maybe(fc.boolean()),
  }),
);

type Row = Readonly<Record<string, unknown>>;
const OPTIONAL = ['country_code', 'type', 'capabilities', 'monthly_rate', 'friendly_name'] as const;

/** A row that answers the question, with a price that can be read. */
export function fittingRow({ country, type, area, contains, sms, voice }: Question): fc.Arbitrary<Row> {
  const { code, areas } = PLACES[country];
  return fc
    .record({
      rest: digits(7),
      area: fc.constantFrom(...(area === undefined ? areas : [area])),
      type: fc.constantFrom(...(type === undefined ? TYPES : [type])),
      sms: sms === undefined ? fc.boolean() : fc.constant(sms),
      voice: voice === undefined ? fc.boolean() : fc.constant(voice),
      price: fc.constantFrom(...PRICES.keys()),
    })
    .map((row) => ({
      phone_number: `+${code}${row.area}${contains ?? ''}${row.rest}`,
      country_code: country,
      type: row.type,
      capabilities: { voice: row.voice, sms: row.sms, mms: false },
      monthly_rate: row.price,
    }));
}

/** A row that fits another question, in part or as a whole; by chance it may fit this one. */
function otherRow(asked: Question): fc.Arbitrary<Row> {
  return fc
    .tuple(fittingRow(asked), question.chain(fittingRow))
    .chain(([fitting, other]) =>
      fc
        .subarray(['phone_number', 'country_code', 'type', 'capabilities'] as const, { minLength: 1 })
        .map((names) => ({ ...fitting, ...Object.fromEntries(names.map((name) => [name, other[name]])) })),
    );
}

const oddRow = (asked: Question) => fittingRow(asked).chain((row) => oddFields(row, OPTIONAL));

/** Another form of one row: the same, at another price, or changed in some field. */
export function otherForm(row: Row): fc.Arbitrary<Row> {
  return fc.oneof(
    fc.constant(row),
    fc.constantFrom(...PRICES.keys(), '1.00 EUR', 'on request').map((price) => ({
      ...row,
      monthly_rate: price,
    })),
    fc.constantFrom(...TYPES).map((type) => ({ ...row, type })),
    fc.constant({ ...row, capabilities: { voice: false, sms: false, mms: false } }),
    fc.constant({ ...row, country_code: 'FR' }),
    oddFields(row, OPTIONAL),
    oddValue.map((value) => ({ ...row, phone_number: value })),
  );
}

/** The rows of one answer: more than were asked for at times, and at times one of them twice. */
export function rowsFor(asked: Question): fc.Arbitrary<readonly unknown[]> {
  const row = fc.oneof(
    { weight: 4, arbitrary: fittingRow(asked) },
    { weight: 4, arbitrary: otherRow(asked) },
    { weight: 2, arbitrary: oddRow(asked) },
  );
  // Most answers can be read whole, or nothing would ever be bought.
  const none = { weight: 4, arbitrary: fc.constant<readonly unknown[]>([]) };
  const strange = fc.oneof(none, { weight: 1, arbitrary: fc.array(noRow, { minLength: 1, maxLength: 3 }) });
  return fc.array(row, { maxLength: 24 }).chain((rows) => {
    const one = rows.length === 0 ? noRow : fc.constantFrom(...rows).chain(otherForm);
    const again = fc.oneof(none, { weight: 1, arbitrary: one.map((form) => [form]) });
    return fc.tuple(again, strange).chain((more) => {
      const all = [...rows, ...more.flat()];
      return fc.shuffledSubarray(all, { minLength: all.length });
    });
  });
}

/** A whole answer with these rows, or, one time in twelve, none that is one. */
export function answerWith(rows: readonly unknown[]): fc.Arbitrary<Answer> {
  const page = { available_numbers: rows };
  const broken: readonly Answer[] = [
    ...WRONG_CONTENT_TYPES.map((contentType) => ({ status: 200, body: JSON.stringify(page), contentType })),
    { status: 200, body: {} },
    { status: 200, body: { available_numbers: null } },
    { status: 200, body: JSON.stringify(page).slice(0, -3) },
    { status: 200, body: '<html>Sign in</html>', contentType: 'text/html' },
    { status: 204, body: '' },
    { status: 404, body: 'no such route', contentType: 'text/plain' },
  ];
  return fc.oneof(
    { weight: 11, arbitrary: fc.constant<Answer>({ status: 200, body: page }) },
    { weight: 1, arbitrary: fc.constantFrom(...broken) },
  );
}
