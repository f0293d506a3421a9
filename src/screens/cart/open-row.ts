/** Opens a number of the cart: its review card, or its order when it was bought already, or may have been. */
import type { ScreenContext } from '../screen.ts';
import type { CartRow } from './rows.ts';

/** `why`: what the numbers of the cart are bought for. */
export function openRow(context: Pick<ScreenContext, 'go'>, row: CartRow, why: string): void {
  const { offer, countryCode, name, left, outcome, ordered } = row;
  const id = left === true ? outcome?.rowId : ordered?.id;
  if (id !== undefined) {
    context.go({ screen: 'timeline', id });
    return;
  }
  const { phoneNumber, numberType } = offer;
  const order = { phoneNumber, countryCode: offer.countryCode ?? countryCode, numberType };
  context.go({
    screen: 'review',
    order: name === '' ? order : { ...order, friendlyName: name },
    number: offer,
    ...(why === '' ? {} : { why }),
  });
}
