/**
 * Renames a number in its row: reads it, sends the name alone, reads it again. `u` writes the old name back. A name that is not saved
 * is kept for the next `e` on its number: a field that opens by itself would take keys that are meant for the list.
 */
import { toApiError } from '../../api/errors.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { rawOf, seenOf } from '../../api/owned/configuration-fields.ts';
import { applyConfiguration, planConfiguration } from '../../api/owned/configure.ts';
import { describeConflict, describeNotApplied } from '../../api/owned/describe-change.ts';
import type { ListedNumber } from '../../api/owned/groups.ts';
import type { Store } from '../../components/store.ts';
import type { ScreenContext } from '../screen.ts';
import { ownedActions } from './actions.ts';
import { announceChange } from './number-changes.ts';
import { isEdited } from './rename-steps.ts';
import type { OwnedAction, OwnedState } from './state.ts';

interface RenameDependencies {
  readonly context: ScreenContext;
  readonly store: Store<OwnedState, OwnedAction>;
}

/** Sends the typed name. Never rejects: where it is not saved, the notice says why, and the name is kept. */
export async function saveName({ context, store }: RenameDependencies): Promise<void> {
  const { renaming } = store.getState();
  if (renaming === undefined) return;
  store.dispatch({ kind: 'rename', number: undefined });
  const { number, text } = renaming;
  if (!isEdited(renaming) || text.value === (number.friendlyName ?? '')) return;
  const { phoneNumber } = number;
  const before = rawOf(number, 'friendlyName');
  const problem = await send(context, number, text.value);
  if (problem === undefined) {
    const renamed = before === undefined ? undefined : { phoneNumber, before, after: text.value };
    store.dispatch({ kind: 'renamed', renamed });
    context.notify({
      kind: 'done',
      text: `Renamed ${formatPhoneNumber(phoneNumber)}`,
      promise: { action: ownedActions.undoName, does: 'undoes it' },
    });
    return;
  }
  store.dispatch({ kind: 'rename-failed', unsaved: { number, name: text.value } });
  context.notify({
    kind: 'error',
    text: `Name of ${formatPhoneNumber(phoneNumber)} not saved; e on it shows your text again. ${problem}`,
  });
}

/** Sends the name that is typed, or else the one that could not be saved. Never rejects. */
export async function saveUnsavedName(deps: RenameDependencies): Promise<void> {
  const { getState, dispatch } = deps.store;
  const { renaming, unsavedName } = getState();
  if (renaming === undefined && unsavedName !== undefined)
    dispatch({ kind: 'rename', number: unsavedName.number });
  await saveName(deps);
}

/** Writes the old name back, unless somebody else changed it since. Never rejects. */
export async function undoRename({ context, store }: RenameDependencies): Promise<void> {
  const { renamed, list } = store.getState();
  if (renamed === undefined) return;
  store.dispatch({ kind: 'renamed', renamed: undefined });
  const { phoneNumber, before, after } = renamed;
  const number = list.entries.find((entry) => entry.number.phoneNumber === phoneNumber)?.number;
  const name = formatPhoneNumber(phoneNumber);
  if (number === undefined) {
    context.notify({
      kind: 'error',
      text: `The old name of ${name} is not back: the list no longer has it.`,
    });
    return;
  }
  const changed = rawOf(number, 'friendlyName') !== after;
  const problem = changed ? 'It was changed again since.' : await send(context, number, before);
  if (problem === undefined) context.notify({ kind: 'done', text: `The old name of ${name} is back` });
  else context.notify({ kind: 'error', text: `The old name of ${name} is not back. ${problem}` });
}

/** What kept the name from being saved, in sentences; undefined when the provider shows it. */
async function send(context: ScreenContext, number: ListedNumber, name: string): Promise<string | undefined> {
  try {
    const session = await context.session();
    const { provider } = session;
    const change = { friendlyName: name };
    const plan = await planConfiguration(provider, number.phoneNumber, change, { seen: seenOf(number) });
    const meanwhile = plan.changedMeanwhile.filter(({ field }) => field === 'friendlyName');
    announceChange(session, { kind: 'seen', number: plan.before });
    if (meanwhile.length > 0) return meanwhile.map(describeConflict).join(' ');
    const result = await applyConfiguration(provider, plan);
    announceChange(session, { kind: 'seen', number: result.number });
    if (result.kind === 'conflict') return result.conflicts.map(describeConflict).join(' ');
    const [refused] = result.notApplied;
    return refused === undefined ? undefined : describeNotApplied(refused);
  } catch (error) {
    const { message, hint } = toApiError(error);
    return `${message} ${hint}`;
  }
}
