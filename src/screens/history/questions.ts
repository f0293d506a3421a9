/** The questions before something that cannot be undone; Cancel has the focus in each. */
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { PurchaseRow } from '../../api/purchases/domain/types.ts';
import type { Cell } from '../../components/cells.ts';
import { askToConfirm, type ConfirmContext } from '../../components/confirm/ask.ts';
import { wrapWords } from '../../components/wrap.ts';
import { formatMonthly, formatTime } from '../../text/format.ts';
import { stateWord } from '../../text/steps.ts';
import { createResolveDialog } from './resolve-dialog.tsx';
import type { ResolvedAs } from './resolve-state.ts';

export function askToWithdraw(context: ConfirmContext, row: PurchaseRow, onConfirm: () => void): void {
  askToConfirm(context, {
    id: 'withdraw',
    title: 'Withdraw before it is sent',
    lines: [
      ...purchaseLines(row),
      '',
      'You confirmed it, but it was not sent: nothing was bought or charged.',
    ],
    confirm: 'Withdraw',
    onConfirm,
  });
}

export function askToAssign(
  context: ConfirmContext & { readonly accountName: string },
  row: PurchaseRow,
  onConfirm: () => void,
): void {
  askToConfirm(context, {
    id: 'assign',
    title: `Assign to ${context.accountName}`,
    lines: [
      ...purchaseLines(row),
      '',
      `It was bought with ${row.accountName}. Assign it only if that is the same account`,
      'with another key or address: dialdeck then checks it with the key in use.',
    ],
    confirm: 'Assign',
    onConfirm,
  });
}

export function askToResolve(
  context: ConfirmContext,
  row: PurchaseRow,
  onResolve: (outcome: ResolvedAs, note: string) => void,
): void {
  const close = () => context.closeOverlay('resolve');
  context.holdKeys();
  context.showOverlay(
    createResolveDialog({
      lines: (width): Cell[] => [
        ...purchaseLines(row),
        ...wrapWords(row.reason, width).map((text): Cell => [{ text, token: 'warn' }]),
        [{ text: 'This is final; dialdeck stops checking.', token: 'muted' }],
      ],
      onCancel: close,
      onResolve: (outcome, note) => {
        close();
        onResolve(outcome, note);
      },
    }),
  );
}

/** Which purchase the question is about, from validated values only. */
function purchaseLines(row: PurchaseRow): Cell[] {
  return [
    [
      { text: formatPhoneNumber(row.phoneNumber), token: 'heading' },
      { text: `  ${row.phoneNumber}`, token: 'muted' },
    ],
    `${formatMonthly(row.confirmed.monthlyRate)}, placed ${formatTime(row.createdAt)}, ${stateWord(row.state)}`,
  ];
}
