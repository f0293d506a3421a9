/** A provider that answers other questions than it was asked, and in other forms: nothing wrong is shown or bought. */
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { commandsOn, newHome } from '../../commands/shared/in-process.ts';
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
import { readRow, verdictOn } from '../../support/unruly/verdict.ts';
import { startUnrulyWiil } from '../../support/unruly/wiil.ts';
import { type FaultRow, Tally } from '../row.ts';
import { judgeSale, judgeSearch, type Ran, rowsOf } from '../support/unruly-judge.ts';

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

const searches = question.chain((asked) => rowsFor(asked).map((rows) => ({ asked, rows })));

const firstAnswers: fc.Arbitrary<Case> = searches.chain(({ asked, rows }) =>
  answerWith(rows).map((answer) => ({ asked, answers: [answer], number: '' })),
);

export const unrulySearch: FaultRow = {
  name: 'a provider that breaks its contract: search',
  alone: true,
  full: 1_000,
  quick: 50,
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

/** The same rows under WIIL's names, from a provider that filters by little of what was asked. */
export const unrulyWiilSearch: FaultRow = {
  name: "a provider that breaks WIIL's contract: search",
  alone: true,
  full: 1_000,
  quick: 50,
  run: async (runs, seed) => {
    const tally = new Tally();
    const wiil = await startUnrulyWiil();
    const home = newHome();
    const commands = commandsOn({ account: wiil.account, provider: wiil.client(), home });
    for (const { asked, rows } of sampled(searches, runs, seed)) {
      wiil.offered = rows.map(asWiil);
      await tally.run(async () => {
        const ran = await commands.run(['search', ...filters(asked), '--json']);
        tally.count(`ended with ${ran.code}`);
        judgeSearch(asked, rows, ran, tally);
      });
    }
    await wiil.close();
    rmSync(home, { recursive: true, force: true });
    return tally.result();
  },
};

const WIIL_NAMES: Readonly<Record<string, string>> = {
  phone_number: 'phoneNumber',
  country_code: 'countryCode',
  type: 'numberType',
  friendly_name: 'friendlyName',
};

function asWiil(row: unknown): unknown {
  if (!isRow(row)) return row;
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [WIIL_NAMES[name] ?? name, value]));
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
  quick: 50,
  run: async (runs, seed) => {
    const tally = await each(sampled(quickCases, runs, seed), async ({ asked }, scene) => {
      const ran = await scene.run(['buy', ...filters(asked), '--yes', '--max-monthly', '2.00', '--json']);
      scene.tally.count(`ended with ${ran.code}`);
      judgeSale({ ...scene, ran }, (row) => verdictOn(row, asked) === 'fits');
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
  quick: 50,
  run: async (runs, seed) => {
    const tally = await each(sampled(singleCases, runs, seed), async ({ number }, scene) => {
      const ran = await scene.run(['buy', number, '--yes', '--max-monthly', '2.00', '--json']);
      scene.tally.count(`ended with ${ran.code}`);
      judgeSale({ ...scene, ran }, (row) => readRow(row)?.number === number);
    });
    return tally.result();
  },
};
