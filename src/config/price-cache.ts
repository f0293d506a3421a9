/** Keeps the prices of each account in a file of its own, in the folder for caches. A file that cannot be read keeps nothing. */
import { join } from 'node:path';
import * as z from 'zod';
import { type Account, accountFingerprint } from '../api/account.ts';
import { PRICES_ARE_KEPT_MS } from '../api/limits.ts';
import { CountryCodeSchema, NumberTypeSchema } from '../api/model-schemas.ts';
import type { PriceCache } from '../api/pricing/cache.ts';
import type { PricedCell } from '../api/pricing/model.ts';
import type { Runtime } from '../api/runtime.ts';
import { cleanLine } from '../text/clean.ts';
import type { Paths } from './paths.ts';
import { writePrivateFile } from './private-file.ts';
import { parseJsonText, readTextFile } from './text-file.ts';

/** As a provider's prices are read: a sum over any other text throws. */
const MoneySchema = z.object({
  amount: z.string().regex(/^\d{1,12}(\.\d{1,12})?$/),
  currency: z.string().regex(/^[A-Za-z]{1,20}$/),
});
const TotalSchema = z.object({ money: MoneySchema, atLeast: z.boolean() });
const spread = <Value extends z.ZodType>(value: Value) => z.object({ from: value, median: value, to: value });
const text = z.string().max(256).transform(cleanLine);
const flag = z.boolean().exactOptional();
const count = z.int().min(0);

const PricesSchema = z.object({
  currency: MoneySchema.shape.currency,
  offers: count,
  currencyAssumed: count,
  monthly: spread(MoneySchema),
  setupFee: z.union([z.literal('not stated'), MoneySchema]),
  firstYear: spread(TotalSchema),
  threeYears: spread(TotalSchema),
});

const place = { countryCode: CountryCodeSchema, numberType: NumberTypeSchema };
const source = z.enum(['price list', 'offers']);
const CellSchema = z.object({
  ...place,
  prices: z.array(PricesSchema).max(20),
  notStated: count,
  contradicting: count,
  more: z.boolean(),
  capabilities: z.object({ voice: flag, SMS: flag, MMS: flag, fax: flag }),
  source,
  tiers: z
    .array(z.object({ base_price: text.exactOptional(), current_price: text.exactOptional() }))
    .max(100)
    .exactOptional(),
  fetchedAt: z.number(),
});
const FileSchema = z.object({
  version: z.literal(1),
  cells: z.array(CellSchema).max(2_000),
  /** Where nothing is offered: most countries, so they are written in few characters. */
  nothing: z.array(z.tuple([place.countryCode, place.numberType, source, z.number()])).max(2_000),
});

/** All countries and types of one account, with room to spare. */
const MOST_BYTES = 5_000_000;

/** The prices that this machine keeps, of every account. The app and the commands share them. */
export function openPriceCache(
  { cacheFolder }: Pick<Paths, 'cacheFolder'>,
  { now }: Pick<Runtime, 'now'>,
): PriceCache {
  return createPriceCache(join(cacheFolder, 'prices'), now);
}

/** `folder` is created at the first write. `now` is in ms since the epoch. */
export function createPriceCache(folder: string, now: () => number): PriceCache {
  const fileOf = (account: Account) => join(folder, `${accountFingerprint(account)}.json`);
  const isFresh = ({ fetchedAt }: PricedCell) => {
    const age = now() - fetchedAt;
    // A time in the future comes from a clock that was wrong.
    return age >= 0 && age < PRICES_ARE_KEPT_MS;
  };
  return {
    read(account) {
      try {
        const content = readTextFile(fileOf(account), MOST_BYTES);
        const file = content === undefined ? undefined : FileSchema.safeParse(parseJsonText(content)).data;
        if (file === undefined) return [];
        const own = { kind: 'prices', account: account.name, unreadable: 0, unreadableRows: 0 } as const;
        const empty = { ...own, prices: [], notStated: 0, contradicting: 0, more: false, capabilities: {} };
        return [
          ...file.cells.map((cell): PricedCell => ({ ...own, ...cell })),
          ...file.nothing.map(
            ([countryCode, numberType, from, fetchedAt]): PricedCell => ({
              ...empty,
              countryCode,
              numberType,
              source: from,
              fetchedAt,
            }),
          ),
        ].filter(isFresh);
      } catch {
        return [];
      }
    },
    keep(account, all) {
      const cells = all.filter((cell) => isWhole(cell) && isFresh(cell));
      const isNothing = (cell: PricedCell) => cell.prices.length + cell.notStated + cell.contradicting === 0;
      const nothing = cells
        .filter(isNothing)
        .map((cell) => [cell.countryCode, cell.numberType, cell.source, cell.fetchedAt]);
      const kept = cells.filter((cell) => !isNothing(cell)).map(stored);
      try {
        writePrivateFile(fileOf(account), `${JSON.stringify({ version: 1, cells: kept, nothing })}\n`);
      } catch {
        // The next run then asks again.
      }
    },
  };
}

/** What is read in part is read again soon. */
function isWhole({ unreadable, unreadableRows, reason }: PricedCell): boolean {
  return unreadable === 0 && unreadableRows === 0 && reason === undefined;
}

/** Without what `read` knows. Prices converted by a rate of the person's are never here: they are made for the screen. */
function stored({
  kind: _,
  account: _name,
  unreadable: _prices,
  unreadableRows: _rows,
  ...cell
}: PricedCell) {
  return cell;
}
