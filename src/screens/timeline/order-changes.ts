/** What a person does with an order that waits: gives it documents, or cancels it. Each is asked about first. */
import { toApiError } from '../../api/errors.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { RequirementItem } from '../../api/provider.ts';
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import type { OrderChangeOutcome, PurchaseView } from '../../api/purchases/domain/types.ts';
import { askToConfirm } from '../../components/confirm/ask.ts';
import { showRequirementPicker } from '../requirement-picker.ts';
import type { TimelineDependencies } from './dependencies.ts';
import { changeUnavailable, shownPurchase } from './state.ts';

/** Reads the documents of the account, lets the person choose, and asks. */
export async function giveDocuments(dependencies: TimelineDependencies): Promise<void> {
  const { context, store, signal } = dependencies;
  const view = shownPurchase(store.getState());
  if (view === undefined || changeUnavailable(store.getState(), 'documents') !== undefined) return;
  const { order, requirements: given = [] } = view.row;
  store.dispatch({ kind: 'waiting', waiting: 'reading documents' });
  try {
    const { provider } = await context.session();
    const found = await provider.requirements?.(order, signal);
    const documents = (found?.items ?? []).filter(({ kind }) => kind === 'documents');
    if (signal.aborted) return;
    if (documents.length === 0) {
      const where = found === undefined ? '' : ` Create them at ${found.createAt}`;
      store.dispatch({ kind: 'advice', advice: `The account has no documents for such a number.${where}` });
      return;
    }
    showRequirementPicker({
      context,
      order,
      what: 'Documents',
      items: () => documents,
      chosen: given,
      onChoose: (item) => askToGive(dependencies, view, item),
    });
  } catch (error) {
    const { message, hint } = toApiError(error);
    if (!signal.aborted) context.notify({ kind: 'error', text: `${message} ${hint}`.trim() });
  } finally {
    store.dispatch({ kind: 'waiting', waiting: undefined });
    context.keysChanged();
  }
}

function askToGive(
  dependencies: TimelineDependencies,
  view: PurchaseView,
  { id, name }: RequirementItem,
): void {
  const number = formatPhoneNumber(view.row.phoneNumber);
  askToConfirm(dependencies.context, {
    id: 'give-documents',
    title: 'Give documents to the order',
    lines: [
      [
        { text: number, token: 'heading' },
        { text: `  ${view.row.phoneNumber}`, token: 'muted' },
      ],
      `Documents: ${name} (${id})`,
      '',
      'The provider may charge for the number as soon as it approves them.',
    ],
    confirm: 'Give them',
    onConfirm: () =>
      change(dependencies, `${number}: documents given`, (purchases) =>
        purchases.attachDocuments(view.row.id, id, name),
      ),
  });
}

/** Asks, then cancels the order at the provider. */
export function cancelOrder(dependencies: TimelineDependencies): void {
  const view = shownPurchase(dependencies.store.getState());
  if (view === undefined) return;
  const { id, phoneNumber } = view.row;
  const number = formatPhoneNumber(phoneNumber);
  askToConfirm(dependencies.context, {
    id: 'cancel-order',
    title: 'Cancel the order at the provider',
    lines: [
      [
        { text: number, token: 'heading' },
        { text: `  ${phoneNumber}`, token: 'muted' },
      ],
      '',
      'The order ends, and somebody else may buy the number.',
    ],
    keep: 'Keep the order',
    confirm: 'Cancel the order',
    onConfirm: () =>
      change(dependencies, `${number}: cancellation sent`, (purchases) => purchases.cancel(id)),
  });
}

/** A purchase is changed to its end, also when the person has left the screen; the result becomes a notice. */
function change(
  { context, store }: TimelineDependencies,
  done: string,
  act: (purchases: Purchases) => Promise<OrderChangeOutcome>,
): void {
  const work = async () => {
    store.dispatch({ kind: 'waiting', waiting: 'changing the order' });
    try {
      const purchases = await (await context.session()).openPurchases();
      context.notify(noticeOf(await act(purchases), done));
    } catch (error) {
      const { message, hint } = toApiError(error);
      context.notify({ kind: 'error', text: `${message} ${hint}`.trim() });
    } finally {
      store.dispatch({ kind: 'waiting', waiting: undefined });
      context.keysChanged();
    }
  };
  context.background(work());
}

function noticeOf(outcome: OrderChangeOutcome, done: string) {
  switch (outcome.kind) {
    case 'done':
      return { kind: 'done', text: `${done}; the order is ${outcome.view.purchase.status}` } as const;
    case 'refused':
      return { kind: 'error', text: `Nothing changed: ${outcome.error.message}` } as const;
    case 'unknown':
      return {
        kind: 'error',
        text: `It is not known whether the provider took it: ${outcome.error.message} It is not sent again.`,
      } as const;
  }
}
