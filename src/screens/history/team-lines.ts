/** What is known about a purchase or release of another machine of the team, as text. Pure. */
import { ApiError } from '../../api/errors.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { TeamOrder, TeamReading, TeamStep } from '../../api/team/team.ts';
import type { Span } from '../../components/cells.ts';
import type { Piece } from '../../components/pieces.ts';
import { wrapWords } from '../../components/wrap.ts';
import { formatAge, formatMonthly, formatTime, plural } from '../../text/format.ts';
import { stateWord } from '../../text/steps.ts';
import { ABANDONED, type DetailFrame, fact } from './detail-lines.ts';
import { type Entry, entryStatus, memberOf, typeOf } from './entries.ts';

/** Undefined while they are read. */
export type TeamSteps = readonly TeamStep[] | ApiError | undefined;

/** The facts; then each step with its time and evidence. */
export function teamLines(order: TeamOrder, steps: TeamSteps, frame: DetailFrame): Span[][] {
  return [...teamFacts(order, frame), [], ...stepsLines(steps, frame)];
}

/** Who does it, where, since when, and in which state it is. */
export function teamFacts(order: TeamOrder, frame: DetailFrame): Span[][] {
  const entry: Entry = { kind: 'team', order, foreign: false };
  const login = order.login === order.who ? '' : `, as ${order.login}`;
  const type = typeOf(entry);
  return [
    [{ text: formatPhoneNumber(order.phoneNumber), token: 'heading' }],
    ...fact('Status', frame, entryStatus(entry, frame.glyphs)),
    ...(order.abandonedClaim === undefined ? [] : fact('', frame, { text: ABANDONED, token: 'warn' })),
    ...(order.reason === '' ? [] : fact('', frame, { text: order.reason })),
    ...fact('By', frame, { text: `${memberOf(order)}${login}`, token: 'accent' }),
    ...(order.why === undefined ? [] : fact('Why', frame, { text: order.why })),
    ...fact('Since', frame, {
      text: `${formatTime(order.createdAt)}, ${formatAge(order.createdAt, frame.now)}`,
    }),
    ...fact('Last change', frame, { text: formatTime(order.changedAt) }),
    ...fact('Account', frame, { text: order.accountName }),
    ...(type === '' ? [] : fact('Type', frame, { text: type })),
    ...(order.monthlyRate.kind === 'not-stated'
      ? []
      : fact('Price', frame, { text: formatMonthly(order.monthlyRate) })),
    ...fact('Id', frame, { text: order.id, token: 'muted' }),
  ];
}

function stepsLines(steps: TeamSteps, frame: DetailFrame): Span[][] {
  if (steps === undefined) return [[{ text: 'Reading its history in the team ledger …', token: 'muted' }]];
  if (steps instanceof ApiError) {
    return wrapWords(`History, not readable: ${steps.message} ${steps.hint}`, frame.width).map((text) => [
      { text, token: 'bad' as const },
    ]);
  }
  return [
    [{ text: `History, ${plural(steps.length, 'step')}`, token: 'heading' }],
    ...steps.flatMap(({ at, state, evidence }): Span[][] => [
      [
        { text: `${frame.glyphs.active} `, token: 'accent' },
        { text: `${formatTime(at)}  `, token: 'muted' },
        { text: stateWord(state) },
      ],
      ...wrapWords(evidence, frame.width - 2).map((text): Span[] => [
        { text: '  ' },
        { text, token: 'muted' },
      ]),
    ]),
  ];
}

/** How well the orders of the team are known: read, none, not all, or not readable any more. Nothing without a team. */
export function teamPieces(reading: TeamReading | undefined, now: number): readonly Piece[] {
  switch (reading?.kind) {
    case undefined:
      return [];
    case 'reading':
      return [{ text: 'reading the orders of the team', token: 'muted' }];
    case 'unreadable':
      return [{ text: `team unknown: ${reading.error.message}`, token: 'warn', cut: true }];
    case 'read': {
      const { orders, complete, failure, readAt } = reading;
      if (failure !== undefined)
        return [
          { text: `team as of ${formatAge(readAt, now)}: ${failure.message}`, token: 'warn', cut: true },
        ];
      const counted = orders.length === 0 ? 'no orders' : plural(orders.length, 'order');
      const text = complete ? counted : `the newest ${counted}`;
      return [{ text: `${text} of the team`, token: 'muted' }];
    }
  }
}
