/** Whether a search and a purchase at an unruly provider came to anything wrong, judged by what it was asked and answered. */
import * as z from 'zod';
import type { Question } from '../../support/unruly/offers.ts';
import type { Answer, UnrulyProvider } from '../../support/unruly/server.ts';
import { centsOf, readRow, verdictOn } from '../../support/unruly/verdict.ts';
import type { Tally } from '../row.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a purchase may cost. */
const MOST_CENTS = 200;

/** The rows of an answer that is one. */
export function rowsOf({ status, body, contentType }: Answer): readonly unknown[] | undefined {
  const page = z.object({ available_numbers: z.array(z.unknown()) }).safeParse(body);
  return status === 200 && contentType === undefined && page.success
    ? page.data.available_numbers
    : undefined;
}

/** Whether two rows name one number and do not say the same. */
function disagree(rows: readonly unknown[]): boolean {
  const said = new Map<string, string>();
  return rows.some((row) => {
    const number = readRow(row)?.number;
    if (number === undefined) return false;
    const text = JSON.stringify(row);
    const before = said.get(number);
    said.set(number, text);
    return before !== undefined && before !== text;
  });
}

const Found = z.object({
  data: z.array(z.object({ phoneNumber: z.string(), notConfirmed: z.array(z.string()) })),
  meta: z.object({
    limit: z.number(),
    complete: z.boolean(),
    contradicting: z.number(),
    unreadable: z.number(),
  }),
});

/** Whatever is shown answers the question as far as it says, the rest is counted, and no part that cannot be read is hidden. */
export function judgeSearch(asked: Question, rows: readonly unknown[], ran: Ran, tally: Tally): void {
  const unreadable = rows.some((row) => readRow(row) === undefined) || disagree(rows);
  if (ran.code === 1) {
    tally.expect(unreadable, `nothing was unreadable: ${ran.stderr}`);
    return;
  }
  const { data, meta } = Found.parse(JSON.parse(ran.stdout));
  if (meta.complete && rows.some((row) => readRow(row) === undefined)) tally.lost('called complete');
  tally.expect(meta.complete === (ran.code === 0), `complete: ${meta.complete}, exit code ${ran.code}`);
  tally.expect(data.length <= meta.limit, `${data.length} numbers, of at most ${meta.limit}`);
  tally.expect(new Set(data.map((one) => one.phoneNumber)).size === data.length, 'a number twice');
  const read = new Set(rows.map((row) => readRow(row)?.number).filter((number) => number !== undefined));
  for (const { phoneNumber, notConfirmed } of data) {
    const own = rows.filter((row) => readRow(row)?.number === phoneNumber);
    const verdict = own[0] === undefined ? 'contradicts' : verdictOn(own[0], asked);
    const expected = notConfirmed.length > 0 ? 'does not say' : 'fits';
    if (verdict !== expected)
      tally.lost(`${JSON.stringify(own[0])} was shown as ${expected}, for ${JSON.stringify(asked)}`);
  }
  // Whatever was read is either shown or counted.
  const counted = data.length + meta.contradicting + (meta.unreadable > 0 ? read.size : 0);
  tally.expect(
    counted >= read.size,
    `${read.size} numbers, ${data.length} shown, ${meta.contradicting} left out`,
  );
}

interface Sale {
  readonly unruly: UnrulyProvider;
  readonly tally: Tally;
  /** The answers that were given to the searches, in order. */
  readonly given: readonly Answer[];
  readonly ran: Ran;
}

const Bought = z.object({ data: z.object({ chargedCredits: z.number(), status: z.string() }) });

/** What was sold was offered, as it was asked for and at a price that was read, by the last answer that spoke of it. */
export function judgeSale({ unruly, tally, given, ran }: Sale, fits: (row: unknown) => boolean): void {
  const [sold] = unruly.sold;
  tally.expect(
    (ran.code === 0) === (sold !== undefined),
    `${unruly.sold.length} sold, exit code ${ran.code}`,
  );
  if (unruly.sold.length > 1 || unruly.asked.purchase > 1) tally.doubled(`${unruly.sold.join()} were sold`);
  if (sold === undefined) return;
  tally.count('sold');
  const listing = (answer: Answer) => (rowsOf(answer) ?? []).filter((row) => readRow(row)?.number === sold);
  const at = given.findLastIndex((answer) => listing(answer).length > 0);
  const [row] = at < 0 || given[at] === undefined ? [] : listing(given[at]);
  const cents = centsOf(row);
  if (row === undefined || !fits(row)) tally.lost(`sold as ${JSON.stringify(row)}, which was not asked for`);
  if (cents === undefined || cents > MOST_CENTS) tally.lost(`sold for ${JSON.stringify(row)}`);
  const { data } = Bought.parse(JSON.parse(ran.stdout));
  tally.expect(data.chargedCredits === cents, `${data.chargedCredits} cents confirmed, ${cents} listed`);
  for (const answer of given.slice(Math.max(at + 1, given.length - 3))) {
    const rows = rowsOf(answer);
    const readable = rows?.every((one) => readRow(one) !== undefined) === true && !disagree(rows);
    if (!readable) tally.lost(`sold after an answer that could not be read: ${JSON.stringify(answer.body)}`);
  }
}
