/** Values and rows that no contract foresees, generated: the same for the same seed. */
import fc from 'fast-check';

/** Anything but what a field should hold: other types, numbers out of range, texts without end. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1.15,
    99,
    1e21,
    '',
    ' ',
    'NaN',
    '[object Object]',
    '\u001b[2J',
    '\ud800',
    [],
    {},
    [[]],
    ['1.15'],
    { amount: '1.15', currency: 'USD' },
    'x'.repeat(300),
    '1'.repeat(5_000),
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** The row with some of these fields left out, or with something odd in their place. */
export function oddFields(
  row: Readonly<Record<string, unknown>>,
  names: readonly string[],
): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const change = fc.record({ name: fc.constantFrom(...names), left: fc.boolean(), value: oddValue });
  return fc.array(change, { minLength: 1, maxLength: names.length }).map((changes) => {
    const odd: Record<string, unknown> = { ...row };
    for (const { name, left, value } of changes) {
      if (left) delete odd[name];
      else odd[name] = value;
    }
    return odd;
  });
}

/** What is no row at all. */
export const noRow: fc.Arbitrary<unknown> = fc.oneof(
  oddValue.filter((value) => !isRow(value)),
  fc.constantFrom<unknown>(
    { phone_number: 'not a number', country_code: 'US', type: 'local' },
    { phone_number: 12125550142, country_code: 'US', type: 'local' },
    { country_code: 'US', type: 'local', monthly_rate: '1.00 USD' },
  ),
);

function isRow(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'phone_number' in value;
}

/** Content types under which JSON does not come. */
export const WRONG_CONTENT_TYPES = [
  'text/html',
  'text/plain',
  'application/octet-stream',
  'image/png',
  '',
] as const;

/** `count` values, the same every time for one seed. */
export function sampled<Value>(arbitrary: fc.Arbitrary<Value>, count: number, seed: number): Value[] {
  return fc.sample(arbitrary, { numRuns: count, seed });
}
