/** The comparison: the numbers of the cart side by side. One has the focus; Enter opens its review card. */

import { type Area, type Overlay, overlayArea } from '../../components/overlay.ts';
import { createStore } from '../../components/store.ts';
import { type ListCursor, type ListMove, moveCursor, TOP } from '../../keys/list-cursor.ts';
import { isInCart, isUnderWay } from '../cart/cart.ts';
import { openRow } from '../cart/open-row.ts';
import { type CartRow, cartRows } from '../cart/rows.ts';
import type { ScreenContext } from '../screen.ts';
import { compareActions } from './actions.ts';
import { MOST_POINTS } from './compare-points.ts';
import { ComparisonView, columnsIn, widthOf } from './compare-view.tsx';

/** Borders, the numbers, a blank line and the footnote. */
const FRAME_ROWS = 7;

type ComparisonContext = Pick<
  ScreenContext,
  'cart' | 'go' | 'area' | 'notify' | 'showOverlay' | 'closeOverlay'
>;

/** Opens the comparison of what is in the cart, two numbers or more, over the screen. */
export function showComparison(context: ComparisonContext): void {
  context.showOverlay(createComparison(context));
}

function createComparison(context: ComparisonContext): Overlay {
  const { cart } = context;
  // A number that is taken out stays in the comparison, so that it can be put back.
  const compared = cartRows(cart.getState());
  const most: Area = { width: widthOf(compared.length), height: MOST_POINTS + FRAME_ROWS };
  const inView = () => columnsIn(overlayArea(context.area(), most).width, compared.length);
  const store = createStore(
    (cursor: ListCursor, move: ListMove) => moveCursor(cursor, move, compared.length, inView()),
    TOP,
  );
  const close = () => context.closeOverlay('compare');
  const current = () => compared[store.getState().index];
  const withCurrent = (act: (row: CartRow) => void) => () => {
    const row = current();
    if (row !== undefined) act(rowNow(context, row));
  };
  const move = (to: ListMove) => () => store.dispatch(to);
  return {
    id: 'compare',
    modal: true,
    most,
    bindings: [
      {
        action: compareActions.review,
        run: withCurrent((row) => {
          close();
          openRow(context, row, cart.getState().why);
        }),
      },
      {
        action: compareActions.mark,
        disabled: () => whyNotMark(context, current()),
        run: withCurrent((row) => mark(context, row)),
      },
      { action: compareActions.previous, run: move('up') },
      { action: compareActions.next, run: move('down') },
      { action: compareActions.first, run: move('first') },
      { action: compareActions.last, run: move('last') },
      { action: compareActions.close, run: close },
    ],
    pointer: { index: () => store.getState().index, move: store.dispatch },
    render: (area) => <ComparisonView {...area} rows={compared} store={store} cart={cart} />,
  };
}

/** Takes it out of the cart like the cart's own key, so that `u` there puts it back; or marks it again. */
function mark({ cart }: Pick<ComparisonContext, 'cart'>, row: CartRow): void {
  const { phoneNumber } = row.offer;
  const taken = isInCart(cart.getState(), phoneNumber);
  cart.dispatch(taken ? { kind: 'take-out', phoneNumber } : { kind: 'toggle', line: row });
}

/** The row as the cart has it now: its purchase may have begun meanwhile. */
function rowNow({ cart }: Pick<ComparisonContext, 'cart'>, row: CartRow): CartRow {
  const { phoneNumber } = row.offer;
  return cartRows(cart.getState()).find(({ offer }) => offer.phoneNumber === phoneNumber) ?? row;
}

function whyNotMark(context: ComparisonContext, row: CartRow | undefined): string | undefined {
  if (isUnderWay(context.cart.getState())) return 'the numbers are being bought';
  return row !== undefined && rowNow(context, row).left === true
    ? 'it was bought, or may have been'
    : undefined;
}
