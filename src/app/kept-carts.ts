/** Reads and writes carts.json: the cart of each account, for the next run. A file that cannot be read or written keeps nothing. */
import * as z from 'zod';
import { type AvailableNumber, REQUIREMENTS } from '../api/model.ts';
import { CountryCodeSchema, NumberTypeSchema, PhoneNumberSchema } from '../api/model-schemas.ts';
import type { Price } from '../api/money/money.ts';
import type { AccountProfile } from '../config/account-profiles.ts';
import { writePrivateFile } from '../config/private-file.ts';
import { parseJsonText, readTextFile } from '../config/text-file.ts';
import type { KeptCart } from '../screens/cart/cart.ts';
import { cleanLine } from '../text/clean.ts';

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

const CartSchema = z.object({
  at: z.int(),
  pattern: text,
  names: z.array(z.tuple([PhoneNumberSchema, text])).max(1_000),
  why: text.default(''),
  lines: z.array(z.object({ offer: z.object(OFFER_FIELDS), countryCode: CountryCodeSchema })).max(1_000),
});
/** Each cart is read by itself, so that one which a newer version wrote takes no other with it. */
const FileSchema = z.object({ version: z.literal(1), carts: z.record(z.string().max(1_000), z.unknown()) });

/** A name may be given to another account later, and so may the environment. */
export function accountKey(account: AccountProfile): string {
  const where = account.kind === 'sandbox' ? '' : account.baseUrl;
  return [account.kind, account.name, account.provider, where].join(' ');
}

/** The cart that an earlier run left, and when it was last changed; undefined where there is none. */
export function readKeptCart(
  file: string,
  key: string,
): { readonly cart: KeptCart; readonly at: number } | undefined {
  const { data } = CartSchema.safeParse(readFile(file)[key]);
  if (data === undefined || data.lines.length === 0) return undefined;
  const { at, lines, pattern, names, why } = data;
  // A number that is there twice would count twice in the totals.
  const once = [...new Map(lines.map((line) => [line.offer.phoneNumber, line])).values()];
  return { at, cart: { lines: once, pattern, names: new Map(names), why } };
}

/** Replaces the cart of this account and leaves the others. Never throws: a cart that cannot be kept must not stop anybody. */
export function writeKeptCart(
  file: string,
  key: string,
  { lines, pattern, names, why }: KeptCart,
  at: number,
): void {
  try {
    const { [key]: before, ...others } = readFile(file);
    if (lines.length === 0 && before === undefined) return;
    const cart = lines.length === 0 ? {} : { [key]: { at, pattern, names: [...names], why, lines } };
    writePrivateFile(file, `${JSON.stringify({ version: 1, carts: { ...others, ...cart } })}\n`);
  } catch {
    // The next run then begins with an empty cart.
  }
}

function readFile(file: string): Readonly<Record<string, unknown>> {
  try {
    const content = readTextFile(file);
    return content === undefined ? {} : (FileSchema.safeParse(parseJsonText(content)).data?.carts ?? {});
  } catch {
    return {};
  }
}
