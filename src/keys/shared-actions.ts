/** The movement actions of all lists. */
import { type Binding, defineActions } from './action.ts';
import type { ListMove } from './list-cursor.ts';

export const listActions = defineActions('list', 'Lists', {
  up: { keys: ['up', 'k'], title: 'Row up', short: 'up' },
  down: { keys: ['down', 'j'], title: 'Row down', short: 'down' },
  pageUp: { keys: ['pageup'], title: 'Page up', short: 'page up' },
  pageDown: { keys: ['pagedown'], title: 'Page down', short: 'page down' },
  halfUp: { keys: ['ctrl+u'], title: 'Half a page up', short: 'half up' },
  halfDown: { keys: ['ctrl+d'], title: 'Half a page down', short: 'half down' },
  first: { keys: ['g', 'home'], title: 'First row', short: 'first' },
  last: { keys: ['G', 'end'], title: 'Last row', short: 'last' },
  columns: {
    keys: ['C'],
    title: 'Choose and order the columns',
    short: 'columns',
    words: 'hide show layout fields',
  },
});

const MOVES: readonly (readonly [Exclude<keyof typeof listActions, 'columns'>, ListMove])[] = [
  ['up', 'up'],
  ['down', 'down'],
  ['pageUp', 'page-up'],
  ['pageDown', 'page-down'],
  ['halfUp', 'half-up'],
  ['halfDown', 'half-down'],
  ['first', 'first'],
  ['last', 'last'],
];

/** The movement keys of a list, as bindings. */
export function listBindings(move: (move: ListMove) => void, when?: () => boolean): Binding[] {
  return MOVES.map(([name, kind]) => ({
    action: listActions[name],
    run: () => move(kind),
    ...(when === undefined ? {} : { when }),
  }));
}
