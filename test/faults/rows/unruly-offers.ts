/** A provider that answers other questions than it was asked, and in other forms: nothing wrong is shown or bought. */
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import * as z from 'zod';
import { commandsOn, newHome } from '../../commands/support/in-process.ts';
import { sampled } from '../../support/unruly/odd.ts';
import {
  answerWith,
  fittingRow,
  otherForm,
  type Question,
  question,
  rowsFor,
} from '../../support/unruly/offers.ts';
import { type Answer, startUnrulyProvider, type UnrulyProvider } from '../../support/unruly/server.ts';
import { centsOf, readRow, verdictOn } from '../../support/unruly/verdict.ts';
import { type FaultRow, Tally } from '../row.ts';

/** What a purchase may cost. */
const MOST_CENTS = 200;
/** One that takes longer, or asks more often, may never end. */
const CASE_MS = 10_000;
const MOST_SEARCHES = 30;

interface Case {
  readonly asked: Question;
  /** What is answered to the searches in turn; the last from then on. */
  readonly answers: readonly Answer[];
  /** The number to buy, where it is one. */
  readonly number: string;
}

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Scene {
  readonly unruly: UnrulyProvider;
  readonly tally: Tally;
  /** The answers that were given to the searches of this case, in order. */
  readonly given: Answer[];
  run(args: readonly string[]): Promise<Ran>;
}

async function each(
  cases: readonly Case[],
  play: (one: Case, scene: Scene) => Promise<void>,
): Promise<Tally> {
  const tally = new Tally();
  const unruly = await startUnrulyProvider();
  const home = newHome();
  const commands = commandsOn({ account: unruly.account, provider: unruly.client(), home, pollScale: 0.01 });
  try {
    for (const one of cases) {
      const given: Answer[] = [];
      unruly.play({
        search: (_query, nth) => {
          const answer = one.answers[Math.min(nth, one.answers.length - 1)] ?? { status: 500, body: '' };
          given.push(answer);
          return answer;
        },
      });
      await tally.run(async () => {
        const began = performance.now();
        await play(one, { unruly, tally, given, run: commands.run });
        tally.expect(performance.now() - began < CASE_MS, `took ${Math.round(performance.now() - began)} ms`);
        tally.expect(unruly.asked.search <= MOST_SEARCHES, `searched ${unruly.asked.search} times`);
      });
    }
  } finally {
    await unruly.close();
    rmSync(home, { recursive: true, force: true });
  }
  return tally;
}

/** The rows of an answer that is one. */
function rowsOf({ status, body, contentType }: Answer): readonly unknown[] | undefined {
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

function filters({ country, type, area, contains, sms, voice }: Question): readonly string[] {
  return [
    ...['--country', country],
    ...(type === undefined ? [] : ['--type', type]),
    ...(area === undefined ? [] : ['--area-code', area]),
    ...(contains === undefined ? [] : ['--contains', contains]),
    ...(sms === undefined ? [] : [`--sms=${sms}`]),
    ...(voice === undefined ? [] : [`--voice=${voice}`]),
  ];
}

const Found = z.object({
  data: z.array(z.object({ phoneNumber: z.string(), notConfirmed: z.array(z.string()) })),
  meta: z.object({ complete: z.boolean(), contradicting: z.number(), unreadable: z.number() }),
});

const firstAnswers: fc.Arbitrary<Case> = question.chain((asked) =>
  rowsFor(asked)
    .chain(answerWith)
    .map((answer) => ({ asked, answers: [answer], number: '' })),
);

export const unrulySearch: FaultRow = {
  name: 'a provider that breaks its contract: search',
  alone: true,
  full: 1_000,
  quick: 100,
  run: async (runs, seed) => {
    const tally = await each(sampled(firstAnswers, runs, seed), async ({ asked, answers }, scene) => {
      const ran = await scene.run(['search', ...filters(asked), '--json']);
      scene.tally.count(`ended with ${ran.code}`);
      const rows = answers[0] === undefined ? undefined : rowsOf(answers[0]);
      if (rows === undefined) {
        scene.tally.expect(ran.code === 1, `an answer that is none ended with ${ran.code}`);
        return;
      }
      judgeSearch(asked, rows, ran, scene.tally);
    });
    return tally.result();
  },
};

function judgeSearch(asked: Question, rows: readonly unknown[], ran: Ran, tally: Tally): void {
  const unreadable = rows.some((row) => readRow(row) === undefined) || disagree(rows);
  if (ran.code === 1) {
    tally.expect(unreadable, `nothing was unreadable: ${ran.stderr}`);
    return;
  }
  const { data, meta } = Found.parse(JSON.parse(ran.stdout));
  if (meta.complete && rows.some((row) => readRow(row) === undefined)) tally.lost('called complete');
  tally.expect(meta.complete === (ran.code === 0), `complete: ${meta.complete}, exit code ${ran.code}`);
  tally.expect(data.length <= 20, `${data.length} numbers, of at most 20`);
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

/** After the search the same rows again, or others, or some of them in another form. */
const quickCases: fc.Arbitrary<Case> = question.chain((asked) =>
  rowsFor(asked).chain((rows) => {
    const changed = fc.tuple(...rows.map((row) => (isRow(row) ? otherForm(row) : fc.constant(row))));
    const later = fc.oneof(
      { weight: 3, arbitrary: fc.constant(rows) },
      { weight: 2, arbitrary: changed },
      { weight: 1, arbitrary: rowsFor(asked) },
    );
    const answers = fc.tuple(
      fc.constant(rows).chain(answerWith),
      later.chain(answerWith),
      later.chain(answerWith),
    );
    return answers.map((three) => ({ asked, answers: three, number: '' }));
  }),
);

function isRow(row: unknown): row is Readonly<Record<string, unknown>> {
  return typeof row === 'object' && row !== null && !Array.isArray(row);
}

export const unrulyQuickPurchase: FaultRow = {
  name: 'a provider that breaks its contract: quick purchase',
  alone: true,
  full: 1_000,
  quick: 100,
  run: async (runs, seed) => {
    const tally = await each(sampled(quickCases, runs, seed), async ({ asked }, scene) => {
      const ran = await scene.run(['buy', ...filters(asked), '--yes', '--max-monthly', '2.00', '--json']);
      scene.tally.count(`ended with ${ran.code}`);
      judgeSale(scene, ran, (row) => verdictOn(row, asked) === 'fits');
    });
    return tally.result();
  },
};

/** One number, listed in forms of its own, among others or not at all. */
const singleCases: fc.Arbitrary<Case> = question.chain((asked) =>
  fc.tuple(fittingRow(asked), rowsFor(asked)).chain(([own, others]) => {
    const row = { ...own, monthly_rate: '1.00 USD' };
    const rows = fc.oneof(
      { weight: 6, arbitrary: fc.constant([row]) },
      { weight: 3, arbitrary: otherForm(row).map((form) => [form]) },
      { weight: 2, arbitrary: otherForm(row).map((form) => [row, form]) },
      { weight: 1, arbitrary: fc.constant([...others, row]) },
      { weight: 1, arbitrary: fc.constant([...others]) },
      { weight: 1, arbitrary: fc.constant([]) },
    );
    return fc
      .array(rows.chain(answerWith), { minLength: 1, maxLength: 6 })
      .map((answers) => ({ asked, answers, number: String(own.phone_number) }));
  }),
);

export const unrulyPurchase: FaultRow = {
  name: 'a provider that breaks its contract: buying one number',
  alone: true,
  full: 1_000,
  quick: 100,
  run: async (runs, seed) => {
    const tally = await each(sampled(singleCases, runs, seed), async ({ number }, scene) => {
      const ran = await scene.run(['buy', number, '--yes', '--max-monthly', '2.00', '--json']);
      scene.tally.count(`ended with ${ran.code}`);
      judgeSale(scene, ran, (row) => readRow(row)?.number === number);
    });
    return tally.result();
  },
};

const Bought = z.object({ data: z.object({ chargedCredits: z.number(), status: z.string() }) });

/** What was sold was offered, as it was asked for and at a price that was read, by the last answer that spoke of it. */
function judgeSale({ unruly, tally, given }: Scene, ran: Ran, fits: (row: unknown) => boolean): void {
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
