/** Draws the cart: one row per number, and what they cost together. */
import { Box } from 'ink';
import { useMemo } from 'react';
import { isItemOpen } from '../../api/purchases/domain/batch-machine.ts';
import { chosenColumns } from '../../components/column-choice/state.ts';
import { Line, Lines } from '../../components/line.tsx';
import type { Area } from '../../components/overlay.ts';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { type Store, useStore } from '../../components/store.ts';
import { Table } from '../../components/table.tsx';
import { useUi } from '../../components/ui-context.tsx';
import type { ChosenColumns } from '../column-choice.ts';
import type { Cart, CartRun } from './cart.ts';
import { cartColumns } from './columns.ts';
import { listRows } from './layout.ts';
import { earlierText, rowLines, totalLines } from './messages.ts';
import { cartRows } from './rows.ts';
import type { CartScreenAction, CartScreenState } from './state.ts';

export interface CartViewProps extends Area {
  readonly cart: Cart;
  readonly store: Store<CartScreenState, CartScreenAction>;
  readonly chosen: ChosenColumns['store'];
}

export function CartView({ cart, store, chosen, width, height }: CartViewProps) {
  const { theme, now } = useUi();
  const { cursor } = useStore(store);
  const state = useStore(cart);
  const choice = useStore(chosen);
  const rows = useMemo(() => cartRows(state), [state]);
  const columns = useMemo(() => chosenColumns(cartColumns(rows), choice), [rows, choice]);
  if (rows.length === 0) {
    return (
      <Box flexDirection="column" width={width} height={height} paddingLeft={1}>
        <Lines
          lines={[
            'The cart is empty.',
            [{ text: 'Space marks a number on Search (1): it is then in the cart.', token: 'muted' }],
          ]}
          width={width - 1}
        />
      </Box>
    );
  }
  // The totals are just below a short list.
  const room = Math.min(rows.length, listRows({ width, height }));
  return (
    <Box flexDirection="column" width={width} height={height} paddingLeft={1}>
      <Box height={room + 1}>
        <Table columns={columns} rows={rows} cursor={cursor} width={width - 1} height={room} focused />
      </Box>
      {state.run.kind === 'none' ? (
        <Line cell={[{ text: earlierText(state, now()), token: 'muted' }]} width={width - 1} />
      ) : (
        <Progress run={state.run} width={width - 1} />
      )}
      <Lines lines={totalLines(rows)} width={width - 1} />
      <Lines lines={rowLines(rows, rows[cursor.index], width - 1, theme.glyphs)} width={width - 1} />
    </Box>
  );
}

interface ProgressProps {
  readonly run: Exclude<CartRun, { readonly kind: 'none' }>;
  readonly width: number;
}

function Progress({ run, width }: ProgressProps) {
  const states = [...run.outcomes.values()].map(({ state }) => state);
  const done = states.filter((state) => !isItemOpen(state)).length;
  const bought = states.filter((state) => state === 'DONE').length;
  const words = [
    `${done} of ${run.ordered.length}`,
    `${bought} bought`,
    ...(run.kind === 'stopping' ? ['stopping'] : []),
    ...(run.problem === undefined ? [] : [run.problem]),
  ];
  return <ProgressBar done={done} total={run.ordered.length} label={words} width={width} />;
}
