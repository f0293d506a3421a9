/** What the card asks before it buys without a known price, or while another outcome is open; Cancel has the focus. */
import type { BuyBlock } from '../../api/purchases/domain/types.ts';
import { askToConfirm, type ConfirmContext } from '../../components/confirm/ask.ts';

/** A block that the person may overrule: this purchase could turn out to be the second one. */
export type UncertainBlock = Extract<BuyBlock, { kind: 'substitute' | 'other-account' }>;

export function askWithoutPrice(context: ConfirmContext, onConfirm: () => void): void {
  askToConfirm(context, {
    id: 'no-price',
    title: 'Price not stated',
    lines: ['The provider gives no readable price for this number.', 'What it will charge is not known.'],
    confirm: 'Buy without a price',
    onConfirm,
  });
}

export function askDespite(
  context: ConfirmContext,
  block: UncertainBlock,
  { onCancel, onConfirm }: { readonly onCancel: () => void; readonly onConfirm: () => void },
): void {
  const advice =
    block.kind === 'substitute'
      ? []
      : ['Purchases (3) shows it. If both are the same account, assign it to this account there first.'];
  askToConfirm(context, {
    id: 'despite',
    title: block.row.kind === 'release' ? 'A release is still open' : 'Another purchase is still open',
    lines: [block.message, ...advice],
    confirm: 'Buy anyway',
    onCancel,
    onConfirm,
  });
}
