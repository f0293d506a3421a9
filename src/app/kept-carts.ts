/** Reads and writes carts.json: the cart of each account, for the next run. What cannot be read is reported. */
import * as z from 'zod';
import { type AvailableNumber, REQUIREMENTS } from '../api/model.ts';
import { CountryCodeSchema, NumberTypeSchema, PhoneNumberSchema } from '../api/model-schemas.ts';
import type { Price } from '../api/money/money.ts';
import { type Content, keptFileProblem, readKeptFile, writeKeptFile } from '../config/kept-file.ts';
import { mapVersions, mergeEntries, mergeValue, type Versions } from '../config/merge-state.ts';
import type { KeptCart } from '../screens/cart/cart.ts';
import { cleanLine } from '../text/clean.ts';
import { plural } from '../text/format.ts';

/** Anything may stand in a file: what is drawn or sent as a name holds no hidden characters. */
const text = z.string().max(1_000).transform(cleanLine);
const optional = text.exactOptional();
const flag = z.boolean().exactOptional();
/** As a provider's prices are read: a sum over any other text throws, and would end the app at each start. */
const MoneySchema = z.object({
  amount: z.string().regex(/^\d{1,12}(\.\d{1,12})?$/),
  currency: z.string().regex(/^[A-Za-z]{1,20}$/),
});

const OFFER_FIELDS = {
  phoneNumber: PhoneNumberSchema,
  numberType: NumberTypeSchema,
  statedType: optional,
  friendlyName: text,
  countryCode: optional,
  lata: text.nullable().exactOptional(),
  rateCenter: optional,
  region: optional,
  locality: optional,
  postalCode: optional,
  capabilities: z.object({ voice: flag, SMS: flag, MMS: flag, fax: flag }),
  beta: z.boolean(),
  monthlyRate: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('money'), money: MoneySchema, currencyStated: z.boolean(), text }),
    z.object({ kind: z.literal('unreadable'), text }),
    z.object({ kind: z.literal('not-stated') }),
  ]) satisfies z.ZodType<Price>,
  setupFee: MoneySchema.exactOptional(),
  requirement: z.enum(REQUIREMENTS).exactOptional(),
  reservable: flag,
  quickship: flag,
  hiddenCharactersRemoved: z.literal(true).exactOptional(),
} satisfies Record<keyof AvailableNumber, z.ZodType>;

const LineSchema = z.object({ offer: z.object(OFFER_FIELDS), countryCode: CountryCodeSchema });
const CartSchema = z.object({
  at: z.int(),
  pattern: text,
  names: z.array(z.tuple([PhoneNumberSchema, text])).max(1_000),
  why: text.default(''),
  /** Each is read by itself, so that one that a newer version wrote takes no other with it; and so is each cart. */
  lines: z.array(z.unknown()).max(1_000),
});
const CartsSchema = z.record(z.string().max(1_000), z.unknown());

const EMPTY: KeptCart = { lines: [], pattern: '', names: new Map(), why: '' };

export interface KeptCartRead {
  /** The cart that an earlier run left, and when it was last changed; undefined where there is none. */
  readonly kept?: { readonly cart: KeptCart; readonly at: number };
  /** What was not read, and why, as sentences. */
  readonly problem?: string;
}

/** Never throws. */
export function readKeptCart(file: string, key: string): KeptCartRead {
  const content = readKeptFile(file);
  const problem = keptFileProblem(file, content);
  if (problem !== undefined) return { problem };
  const found = content.kind === 'read' ? cartsOf(content.content)[key] : undefined;
  if (found === undefined) return {};
  const read = cartOf(found);
  if (read === undefined) return { problem: `${file}: the cart of this account cannot be read.` };
  const { missing, ...kept } = read;
  const left = `${file}: ${plural(missing, 'number')} of the cart cannot be read and ${missing === 1 ? 'is' : 'are'} left out.`;
  return {
    ...(kept.cart.lines.length === 0 ? {} : { kept }),
    ...(missing === 0 ? {} : { problem: left }),
  };
}

/** A cart as it is in the file, and how many of its numbers cannot be read. */
function cartOf(
  found: unknown,
): (NonNullable<KeptCartRead['kept']> & { readonly missing: number }) | undefined {
  const { data } = CartSchema.safeParse(found);
  if (data === undefined) return undefined;
  const { at, pattern, names, why } = data;
  const lines = data.lines.flatMap((line) => LineSchema.safeParse(line).data ?? []);
  // A number that is there twice would count twice in the totals.
  const once = [...new Map(lines.map((line) => [line.offer.phoneNumber, line])).values()];
  const cart = { lines: once, pattern, names: new Map(names), why };
  return { at, cart, missing: data.lines.length - lines.length };
}

/**
 * Writes what this run changed in the cart of this account since `before`, which it read or wrote itself. The rest and the other carts stay
 * as they are in the file. Returns whether it is there. Never throws: a cart that cannot be kept must not stop anybody.
 */
export function writeKeptCart(
  file: string,
  key: string,
  { mine, before, at }: { readonly mine: KeptCart; readonly before: KeptCart; readonly at: number },
): boolean {
  try {
    return writeKeptFile(file, (content) => {
      const { [key]: found, ...others } = cartsOf(content);
      const onDisk = cartOf(found)?.cart ?? EMPTY;
      const { lines, pattern, names, why } = mergeCart({ mine, before, onDisk });
      const left = lines.length === 0 ? {} : { [key]: { at, pattern, names: [...names], why, lines } };
      return { ...content, carts: { ...others, ...left } };
    });
  } catch {
    // The next run then begins with the cart that was there.
    return false;
  }
}

/** A number that was taken out elsewhere stays out, also where this run read its price again. */
function mergeCart(versions: Versions<KeptCart>): KeptCart {
  const numbers = mapVersions(
    versions,
    ({ lines }) => new Map(lines.map((line) => [line.offer.phoneNumber, line])),
  );
  const { before, onDisk } = numbers;
  const mine = [...numbers.mine].filter(([number]) => onDisk.has(number) || !before.has(number));
  const lines = mergeEntries({ ...numbers, mine: new Map(mine) });
  const names = mergeEntries(mapVersions(versions, (cart) => cart.names));
  return {
    lines: [...lines.values()],
    pattern: mergeValue(mapVersions(versions, ({ pattern }) => pattern)),
    names: new Map([...names].filter(([number]) => lines.has(number))),
    why: mergeValue(mapVersions(versions, ({ why }) => why)),
  };
}

function cartsOf({ carts }: Content): Readonly<Record<string, unknown>> {
  return CartsSchema.safeParse(carts).data ?? {};
}
