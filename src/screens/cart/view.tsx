/** Draws the cart: one row per number, and what they cost together. */
import { Box } from 'ink';
import { useMemo } from 'react';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { isItemOpen } from '../../api/purchases/domain/batch-machine.ts';
import type { Cell, Span } from '../../components/cells.ts';
import { Lines } from '../../components/line.tsx';
import type { Area } from '../../components/overlay.ts';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { type Store, useStore } from '../../components/store.ts';
import { type Column, Table } from '../../components/table.tsx';
import { countryName } from '../../text/countries.ts';
import { formatPrice, formatType } from '../../text/format.ts';
import { setupFeeText } from '../../text/totals.ts';
import type { Cart, CartRun, LineOutcome } from './cart.ts';
import { listRows } from './layout.ts';
import { rowLines, totalLines } from './messages.ts';
import { type CartRow, cartRows } from './rows.ts';
import type { CartScreenAction, CartScreenState } from './state.ts';

export interface CartViewProps extends Area {
  readonly cart: Cart;
  readonly store: Store<CartScreenState, CartScreenAction>;
}

/** From this width on the country has a column of its own. */
const ROOMY = 100;

export function CartView({ cart, store, width, height }: CartViewProps) {
  const { cursor } = useStore(store);
  const state = useStore(cart);
  const rows = cartRows(state);
  const stated = rows.some(({ problem, outcome }) => problem !== undefined || outcome !== undefined);
  const columns = useMemo(() => columnsFor(width, stated), [width, stated]);
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
        <Table columns={columns} rows={rows} cursor={cursor} width={width - 2} height={room} focused />
      </Box>
      <Progress run={state.run} width={width - 1} />
      <Lines lines={totalLines(rows)} width={width - 1} />
      <Lines lines={rowLines(rows, rows[cursor.index])} width={width - 1} />
    </Box>
  );
}

const OUTCOMES: Readonly<Record<LineOutcome['state'], Span>> = {
  WAITING: { text: 'waiting', token: 'muted' },
  STARTED: { text: 'buying …', token: 'accent' },
  DONE: { text: 'bought', token: 'good' },
  SAME: { text: 'already yours', token: 'good' },
  CHANGED_MEANWHILE: { text: 'offer changed', token: 'warn' },
  REFUSED: { text: 'refused', token: 'bad' },
  FAILED: { text: 'not bought', token: 'bad' },
  UNKNOWN: { text: 'not known yet', token: 'warn' },
  LEFT: { text: 'not bought', token: 'muted' },
};

function stateSpan(problem: string | undefined, outcome: LineOutcome | undefined): Span {
  if (outcome !== undefined) return OUTCOMES[outcome.state];
  return problem === undefined ? { text: '' } : { text: problem, token: 'warn' };
}

const STATE_COLUMN: Column<CartRow> = {
  id: 'state',
  title: 'State',
  width: 15,
  cell: ({ problem, outcome }) => [stateSpan(problem, outcome)],
};

function columnsFor(width: number, stated: boolean): readonly Column<CartRow>[] {
  const country: Column<CartRow> = {
    id: 'country',
    title: 'Country',
    width: 16,
    cell: ({ offer, countryCode }) => countryName(offer.countryCode ?? countryCode),
  };
  return [
    { id: 'number', title: 'Number', width: 17, cell: ({ offer }) => formatPhoneNumber(offer.phoneNumber) },
    {
      id: 'type',
      title: 'Type',
      hideRank: 2,
      width: 9,
      cell: ({ offer }) => formatType(offer.statedType ?? offer.numberType),
    },
    ...(width >= ROOMY ? [country] : []),
    {
      id: 'monthly',
      title: 'Monthly',
      width: 8,
      align: 'right',
      cell: ({ offer }) =>
        offer.monthlyRate.kind === 'money'
          ? formatPrice(offer.monthlyRate)
          : [{ text: 'not read', token: 'warn' }],
    },
    {
      id: 'setup',
      title: 'Set-up',
      hideRank: 1,
      width: 7,
      align: 'right',
      cell: ({ offer: { setupFee } }) =>
        setupFee === undefined ? [{ text: '?', token: 'warn' }] : setupFeeText(setupFee),
    },
    {
      id: 'name',
      title: 'Name',
      width: 18,
      flex: 1,
      cell: nameCell,
    },
    ...(stated ? [STATE_COLUMN] : []),
  ];
}

function nameCell({ name }: CartRow): Cell {
  return name === '' ? [{ text: 'no name', token: 'muted' }] : name;
}

function Progress({ run, width }: { readonly run: CartRun; readonly width: number }) {
  if (run.kind === 'none') return <Box height={1} />;
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
