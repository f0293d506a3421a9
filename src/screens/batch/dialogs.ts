/** The questions about a batch. Pure. */
import { toBuy, workOf } from '../../api/purchases/domain/batch-work.ts';
import { toBuyLines } from '../../text/batches.ts';
import { formatCount, plural } from '../../text/format.ts';
import { type ShownBatch, toDo } from './state.ts';

interface RunQuestion {
  readonly title: string;
  readonly lines: readonly string[];
  readonly confirm: string;
}

const WORDS = {
  set: { verb: 'Sends the changes of', safe: 'Numbers that somebody changed meanwhile are skipped.' },
  release: { verb: 'Releases', safe: 'You may not get these numbers back.' },
  buy: { verb: 'Buys', safe: 'Every price is read again; a number whose price changed is not bought.' },
} as const;

/** What a run works on: "28 changes". Numbers that are bought already and only lack their settings are no purchases. */
export function workText({ batch }: ShownBatch): string {
  const work = workOf(batch);
  const count = work.open.length + work.again.length + work.further;
  switch (batch.head.kind) {
    case 'set':
      return plural(count, 'change');
    case 'release':
      return plural(count, 'release');
    case 'buy': {
      const { count: purchases } = toBuy(work);
      const settings = count - purchases;
      return [
        ...(purchases > 0 ? [plural(purchases, 'purchase')] : []),
        ...(settings > 0 ? [`settings of ${plural(settings, 'number')}`] : []),
      ].join(', ');
    }
  }
}

const NEXT = { set: 'sends', release: 'releases', buy: 'continues with' } as const;

/** What a run does next: "sends 28 more", "tries 3 again"; empty where nothing is left to do. */
export function nextText(state: ShownBatch): string {
  const { open, again, further } = toDo(state);
  const count = open + again + further;
  if (count === 0) return '';
  return open + further === 0
    ? `tries ${formatCount(again)} again`
    : `${NEXT[state.batch.head.kind]} ${formatCount(count)} more`;
}

/** What continuing it does. */
export function runLines(state: ShownBatch): RunQuestion {
  const { head } = state.batch;
  const { open, again, further } = toDo(state);
  const { verb, safe } = WORDS[head.kind];
  return {
    title: head.title,
    lines: [
      ...(head.kind === 'buy'
        ? buyLines(state)
        : [`${verb} ${plural(open + again + further, 'number')} with ${head.accountName}.`]),
      ...(again > 0 ? [`${formatCount(again)} of them failed before.`] : []),
      'What is done already is not done again.',
      safe,
    ],
    confirm: confirmWord(state),
  };
}

function confirmWord({ batch }: ShownBatch): string {
  switch (batch.head.kind) {
    case 'set':
      return 'Send';
    case 'release':
      return 'Release';
    case 'buy':
      return toBuy(workOf(batch)).count === 0 ? 'Configure' : 'Buy';
  }
}

/** What is bought, and what is bought already and only lacks its settings. */
function buyLines({ batch }: ShownBatch): readonly string[] {
  const work = workOf(batch);
  const purchase = toBuy(work);
  const left = work.open.length + work.again.length + work.further - purchase.count;
  return [
    ...(purchase.count === 0
      ? []
      : [
          `Buys ${plural(purchase.count, 'number')} with ${batch.head.accountName}.`,
          ...toBuyLines(purchase),
        ]),
    ...(left === 0
      ? []
      : [`Configures ${plural(left, 'number')} that ${left === 1 ? 'is' : 'are'} bought already.`]),
  ];
}

export function giveUpLines(state: ShownBatch): readonly string[] {
  const { open, further } = toDo(state);
  return [
    `${plural(open + further, 'number')} of this batch will not be worked on.`,
    'What is done already stays as it is.',
  ];
}
