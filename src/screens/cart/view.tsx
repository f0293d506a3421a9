/** Draws the cart: one row per number, and what they cost together. */
import { Box } from 'ink';
import { useMemo } from 'react';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { Lines } from '../../components/line.tsx';
import type { Area } from '../../components/overlay.ts';
import { type Store, useStore } from '../../components/store.ts';
import { type Column, Table } from '../../components/table.tsx';
import { countryName } from '../../text/countries.ts';
import { formatPrice, formatType } from '../../text/format.ts';
import { setupFeeText } from '../../text/totals.ts';
import type { Cart } from './cart.ts';
import { listRows } from './layout.ts';
import { missingLines, totalLines } from './messages.ts';
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
  const columns = useMemo(() => columnsFor(width), [width]);
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
  const room = listRows({ width, height });
  return (
    <Box flexDirection="column" width={width} height={height} paddingLeft={1}>
      <Box height={room + 1}>
        <Table columns={columns} rows={rows} cursor={cursor} width={width - 2} height={room} focused />
      </Box>
      <Box height={1} />
      <Lines lines={totalLines(rows)} width={width - 1} />
      <Lines lines={missingLines(rows)} width={width - 1} />
    </Box>
  );
}

function columnsFor(width: number): readonly Column<CartRow>[] {
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
      width: 9,
      cell: ({ offer }) => formatType(offer.statedType ?? offer.numberType),
    },
    ...(width >= ROOMY ? [country] : []),
    {
      id: 'monthly',
      title: 'Monthly',
      width: 9,
      align: 'right',
      cell: ({ offer }) =>
        offer.monthlyRate.kind === 'money'
          ? formatPrice(offer.monthlyRate)
          : [{ text: 'not read', token: 'warn' }],
    },
    {
      id: 'setup',
      title: 'Set-up fee',
      width: 13,
      align: 'right',
      cell: ({ offer: { setupFee } }) => setupFeeText(setupFee),
    },
    {
      id: 'name',
      title: 'Name',
      width: 15,
      flex: 1,
      cell: ({ name, problem }) =>
        problem === undefined
          ? name === ''
            ? [{ text: 'no name', token: 'muted' }]
            : name
          : [{ text: problem, token: 'warn' }],
    },
  ];
}
