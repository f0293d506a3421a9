/** The review card as a command, which asks before it buys. Pure. */
import { idsOf } from '../../api/purchases/domain/requirement-choice.ts';
import { optionOf } from '../../text/option-names.ts';
import { optionFor } from '../../text/shell-line.ts';
import type { ScreenCommand } from '../command.ts';
import { FIELDS } from './fields.ts';
import { type ReviewState, shownPrice } from './state.ts';

export function reviewCommand(state: ReviewState): ScreenCommand {
  const price = shownPrice(state);
  const { addressId, documentsId } = idsOf(state.needs.chosen);
  const limit =
    price.kind !== 'money'
      ? []
      : [
          ...['--max-monthly', price.money.amount],
          ...(price.money.currency === 'USD' ? [] : ['--currency', price.money.currency]),
        ];
  return {
    words: [
      ...['buy', state.order.phoneNumber],
      ...FIELDS.flatMap((field) => optionFor(optionOf(field), state.fields[field].value.trim())),
      ...optionFor(optionOf('addressId'), addressId),
      ...optionFor(optionOf('documentsId'), documentsId),
      ...limit,
    ],
  };
}
