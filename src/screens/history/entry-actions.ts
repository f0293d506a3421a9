/** What a person does with the purchase or release under the cursor. */
import { toApiError } from '../../api/errors.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import type { PurchaseView } from '../../api/purchases/domain/types.ts';
import type { TeamOrder } from '../../api/team/team.ts';
import type { ScreenTarget } from '../screen.ts';
import { decideForTeam } from './decide-for-team.ts';
import type { HistoryDependencies } from './dependencies.ts';
import { detailLines } from './detail-lines.ts';
import { type Entry, rowOf } from './entries.ts';
import { showEntryDetail } from './entry-detail.tsx';
import { stepsOfTeam } from './follow-team.ts';
import type { HistoryJournal } from './journal.ts';
import { askToAssign, askToResolve, askToWithdraw } from './questions.ts';
import { allEntries, currentEntry } from './state.ts';
import { stepsOf } from './steps.ts';
import { type TeamSteps, teamLines } from './team-lines.ts';

export interface EntryDependencies extends HistoryDependencies {
  readonly journal: HistoryJournal;
}

/** Opens where the person can go on with the entry: review card, number, timeline, or its full history. */
export function openEntry(dependencies: EntryDependencies, entry: Entry): void {
  const target = targetOf(entry);
  if (target === 'history') showHistoryOf(dependencies, entry);
  else dependencies.context.go(target);
}

function targetOf(entry: Entry): ScreenTarget | 'history' {
  if (entry.kind !== 'purchase' || entry.foreign) return 'history';
  const { row, purchase, settled } = entry.view;
  if (row.state === 'INTENT') {
    const { why } = row.confirmed;
    return { screen: 'review', order: row.order, ...(why === undefined ? {} : { why }) };
  }
  if (purchase.status === 'COMPLETED') return { screen: 'number', phoneNumber: row.phoneNumber };
  return settled ? 'history' : { screen: 'timeline', id: row.id };
}

/** Shows every step of the entry; it follows the journal while it is open. */
export function showHistoryOf(dependencies: EntryDependencies, entry: Entry): void {
  const { context, store, journal } = dependencies;
  const { id, phoneNumber } = rowOf(entry);
  const current = () => allEntries(store.getState()).find((candidate) => rowOf(candidate).id === id) ?? entry;
  const stepsOfTeam = entry.kind === 'team' ? readStepsOfTeam(dependencies, entry.order) : undefined;
  showEntryDetail(context, {
    title: `History of ${formatPhoneNumber(phoneNumber)}`,
    lines: (width, glyphs, now) => {
      const frame = { width, glyphs, now, checking: store.getState().checking.has(id) };
      const shown = current();
      return shown.kind === 'team'
        ? teamLines(shown.order, stepsOfTeam?.(), frame)
        : detailLines(shown, stepsOf(journal.purchases(), id), frame);
    },
  });
}

/** Reads them in the background; returns what is known of them so far. */
function readStepsOfTeam({ context }: EntryDependencies, order: TeamOrder): () => TeamSteps {
  let steps: TeamSteps;
  const read = stepsOfTeam(context, order)
    .catch(toApiError)
    .then((found) => {
      steps = found;
      context.keysChanged();
    });
  context.background(read);
  return () => steps;
}

/** Asks the provider about the purchase now; the result becomes a notice. */
export async function checkPurchase(dependencies: EntryDependencies): Promise<void> {
  const found = purchaseUnderCursor(dependencies);
  if (found === undefined) return;
  const { context, store, signal } = dependencies;
  const { id, phoneNumber } = found.view.row;
  store.dispatch({ kind: 'checking', id });
  try {
    const { purchase, note } = await found.purchases.check(id, signal);
    const result = [purchase.status, note].filter((text) => text !== '').join(', ');
    if (!signal.aborted) {
      context.notify({ kind: 'done', text: `${formatPhoneNumber(phoneNumber)}: ${result}` });
    }
  } catch (error) {
    if (!signal.aborted) context.notify({ kind: 'error', text: toApiError(error).message });
  } finally {
    store.dispatch({ kind: 'checked', id });
  }
}

export function withdrawPurchase(dependencies: EntryDependencies): void {
  const found = purchaseUnderCursor(dependencies);
  if (found === undefined) return;
  const { purchases, view } = found;
  askToWithdraw(dependencies.context, view.row, () =>
    write(dependencies, 'withdrawn, nothing was sent', () => purchases.withdraw(view.row.id)),
  );
}

/** The person decides how the purchase ended. */
export function resolvePurchase(dependencies: EntryDependencies): void {
  const entry = currentEntry(dependencies.store.getState());
  if (entry?.kind === 'team') decideForTeam(dependencies, entry.order);
  const found = purchaseUnderCursor(dependencies);
  if (found === undefined) return;
  const { purchases, view } = found;
  askToResolve(dependencies.context, view.row, (outcome, note) =>
    write(dependencies, `resolved manually as ${outcome}`, () =>
      purchases.settle(view.row.id, outcome, note),
    ),
  );
}

/** Moves a purchase of another account to the one in use. */
export function assignPurchase(dependencies: EntryDependencies): void {
  const found = purchaseUnderCursor(dependencies);
  if (found === undefined) return;
  const { purchases, view } = found;
  const { context } = dependencies;
  askToAssign(context, view.row, () =>
    write(dependencies, `assigned to ${context.accountName}`, () => purchases.adopt(view.row.id)),
  );
}

function purchaseUnderCursor({
  store,
  journal,
}: EntryDependencies): { readonly purchases: Purchases; readonly view: PurchaseView } | undefined {
  const entry = currentEntry(store.getState());
  const purchases = journal.purchases();
  return purchases === undefined || entry?.kind !== 'purchase' ? undefined : { purchases, view: entry.view };
}

/** Writes to the journal and says what it did, or why the journal refused it. */
function write({ context }: EntryDependencies, done: string, act: () => PurchaseView): void {
  try {
    const { row } = act();
    context.notify({ kind: 'done', text: `${formatPhoneNumber(row.phoneNumber)}: ${done}` });
  } catch (error) {
    const { message, hint } = toApiError(error);
    context.notify({ kind: 'error', text: `${message} ${hint}` });
  }
}
