/** What Owned shows instead of rows when it has none. */

import { useMemo } from 'react';
import type { Span } from '../../components/cells.ts';
import { Lines } from '../../components/line.tsx';
import type { Area } from '../../components/overlay.ts';
import { useUi } from '../../components/ui-context.tsx';
import { formatSpan } from '../../text/format.ts';
import { emptyListLines, withoutEach } from '../empty-list.ts';
import { failureHint } from '../failure-hint.ts';
import { noMatchText } from '../filter-help.ts';
import { isFiltered, type OwnedState } from './state.ts';
import { isPartial } from './status-lines.ts';
import { withoutFilters } from './without-term.ts';

/** What an empty list says. Which filter hides the numbers is looked up once, after typing. */
export function EmptyList({
  state,
  now,
  width,
  height,
}: Area & {
  readonly state: OwnedState;
  readonly now: number;
}) {
  const { glyphs } = useUi().theme;
  const { list, marked, numberType, filter, filtering } = state;
  const lines = emptyLines(state, now);
  const asks = list.entries.length > 0 && isFiltered(state) && !filtering;
  const others = useMemo(
    () => (asks ? withoutFilters({ list, marked, numberType, filter }) : []),
    [asks, list, marked, numberType, filter],
  );
  return (
    <Lines lines={emptyListLines(lines, withoutEach(others), { width, height }, glyphs)} width={width} />
  );
}

/** Loading, failed, empty and no match look different. */
function emptyLines(state: OwnedState, now: number): Span[][] {
  const { load, list } = state;
  if (list.entries.length > 0 && isFiltered(state)) {
    return [
      [{ text: noMatchText(state.filter.value, state.marked), token: 'warn' }],
      [{ text: isPartial(state) ? 'The list is incomplete: the number may be missing.' : '' }],
    ];
  }
  switch (load.kind) {
    case 'loading':
      return [
        [
          {
            text: `Loading the numbers of ${state.allAccounts ? 'all accounts' : 'the account'} … ${formatSpan(now - load.since)}`,
            token: 'accent',
          },
        ],
        [{ text: 'Loading continues while you are on another screen.', token: 'muted' }],
      ];
    case 'failed':
      return [
        [{ text: load.error.message, token: 'bad' }],
        [{ text: failureHint(load.error) }],
        [{ text: 'r tries again.', token: 'muted' }],
      ];
    case 'ended':
      return state.listed?.reason !== undefined
        ? [
            [{ text: 'No numbers were received, but there may be some.', token: 'bad' }],
            [{ text: state.listed.reason }],
            [{ text: 'r tries again.', token: 'muted' }],
          ]
        : [
            [
              {
                text: state.allAccounts
                  ? 'These accounts own no numbers yet.'
                  : 'This account owns no numbers yet.',
                token: 'warn',
              },
            ],
            [{ text: '1: search for a number to buy  r: refresh' }],
          ];
  }
}
