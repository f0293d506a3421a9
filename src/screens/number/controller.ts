/** What the screen of an owned number does: reads it, edits its settings, saves them, releases it. */
import { ApiError, toApiError } from '../../api/errors.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import type { PurchaseView, ReleaseRow, Transition } from '../../api/purchases/domain/types.ts';
import type { Session } from '../../api/session.ts';
import { buyerOf, buyersOf } from '../../api/team/buyers.ts';
import type { TextEdit } from '../../keys/text-edit.ts';
import { stepsOf } from '../history/steps.ts';
import { announceChange } from '../owned/number-changes.ts';
import { busyReason, saveProblem, unsavedFields } from './checks.ts';
import { chooseValue } from './choose.ts';
import type { NumberDependencies, NumberWork } from './dependencies.ts';
import { askForNote, askForTags } from './own-notes.ts';
import { confirmLeave } from './questions.ts';
import { startRelease } from './release.ts';
import { startRouteUrl } from './route-url.ts';
import { startSave } from './save.ts';
import { editableFields } from './state.ts';

export interface NumberController {
  /** Reads the number and opens the journal, in the background. */
  start(): void;
  /** Reads the number again, in the background. */
  refresh(): void;
  /** The screen is shown again: another screen, another process or the provider may have changed the number. */
  resume(): void;
  /** Whether the person sees the screen now. */
  setVisible(visible: boolean): void;
  /** Moves the focus to the next or the previous field. */
  step(by: 1 | -1): void;
  /** Moves the focus to the field of this name, where it can be edited now. */
  focus(name: string): void;
  leaveField(): void;
  /** Shows or hides the further settings. */
  toggleMore(): void;
  edit(edit: TextEdit): void;
  /** Shows the values of the field with the focus to choose from; in the background. */
  choose(): void;
  /** Reads what routes the number, asks for its URL and sends it; in the background. */
  editRouteUrl(): void;
  /** Why nothing may be changed, as part of a sentence; undefined when it may. */
  readonly readOnly: string | undefined;
  /** Asks for your own note, and keeps it; in the background. */
  editNote(): void;
  /** Asks for your own tags, and keeps them; in the background. */
  editTags(): void;
  discard(): void;
  /** Reads the number, shows the differences and asks; in the background. */
  save(): void;
  /** Reads the number and asks for its last four digits; in the background. */
  release(): void;
  copy(): void;
  openPurchase(): void;
  /** Gives up what is being read before a question or a list is shown. */
  stop(): void;
  /** Asks whether the unsaved changes may be lost, then goes back. */
  leave(): void;
  /** The newest purchase of this number from this machine. */
  purchase(): PurchaseView | undefined;
  /** Every step of a purchase, as the journal has it; none where the journal cannot be read. */
  steps(id: string): readonly Transition[];
  /** The newest completed release of this number from this machine. */
  releaseRecord(): ReleaseRow | undefined;
}

export function createNumberController(deps: NumberDependencies): NumberController {
  const { context, store } = deps;
  const { phoneNumber } = store.getState();
  let visible = false;
  let purchases: Purchases | undefined;
  const work: NumberWork = { ...deps, isVisible: () => visible };
  const refresh = () => context.background(read(deps));
  let asking = new AbortController();
  const ask = (start: (work: NumberWork) => Promise<void>) => {
    asking = new AbortController();
    context.background(start({ ...work, signal: AbortSignal.any([deps.signal, asking.signal]) }));
  };
  const save = () => ask(startSave);
  const purchase = () => purchases?.ofNumber(phoneNumber).purchases[0];
  return {
    start() {
      refresh();
      context.background(followNotes(deps));
      context.background(openPurchases(deps).then((opened) => (purchases = opened)));
    },
    refresh,
    resume() {
      const { activity, reading } = store.getState();
      if (activity === 'released') context.back();
      else if (reading.kind !== 'reading') refresh();
    },
    setVisible(now) {
      visible = now;
    },
    step: (by) => store.dispatch({ kind: 'step', by }),
    focus(name) {
      const state = store.getState();
      const field = editableFields(state).find((one) => one === name);
      if (field !== undefined && busyReason(state) === undefined)
        store.dispatch({ kind: 'focus', focus: field });
    },
    toggleMore: () => store.dispatch({ kind: 'more' }),
    leaveField: () => store.dispatch({ kind: 'focus', focus: undefined }),
    edit: (edit) => store.dispatch({ kind: 'edit', edit }),
    choose: () => ask(chooseValue),
    editRouteUrl: () => ask(startRouteUrl),
    readOnly: context.readOnly,
    editNote: () => askForNote(work, refresh),
    editTags: () => askForTags(work, refresh),
    discard: () => store.dispatch({ kind: 'discard' }),
    save,
    release: () => ask(startRelease),
    copy: () => context.copy(phoneNumber, formatPhoneNumber(phoneNumber)),
    openPurchase() {
      const view = purchase();
      if (view !== undefined) context.go({ screen: 'timeline', id: view.row.id });
    },
    stop() {
      asking.abort();
      store.dispatch({ kind: 'activity', activity: 'idle' });
      context.notify({ kind: 'info', text: 'Stopped. Nothing was sent.' });
    },
    leave() {
      const state = store.getState();
      const what = unsavedFields(state);
      if (what === undefined) context.back();
      else confirmLeave(context, { what, problem: saveProblem(state), onSave: save });
    },
    purchase,
    steps(id) {
      const steps = stepsOf(purchases, id);
      return steps instanceof ApiError ? [] : steps;
    },
    releaseRecord: () => purchases?.ofNumber(phoneNumber).releases.find((row) => row.state === 'RELEASED'),
  };
}

/** Without a journal only the purchase is missing from the screen; the app itself reports what is wrong with the journal. */
async function openPurchases({ context }: NumberDependencies): Promise<Purchases | undefined> {
  try {
    return await (await context.session()).openPurchases();
  } catch {
    return undefined;
  }
}

async function read(deps: NumberDependencies): Promise<void> {
  const { context, store, signal } = deps;
  store.dispatch({ kind: 'reading', now: context.runtime.now() });
  try {
    const session = await context.session();
    const { abilities, routes, pages } = session.provider;
    const hasTeam = session.sharedNotes !== undefined;
    const { editable } = abilities;
    store.dispatch({ kind: 'abilities', editable, hasRoutes: routes !== undefined, hasTeam, pages });
    const found = await session.provider.getOwned(store.getState().phoneNumber, signal);
    if (signal.aborted) return;
    context.background(readBuyer(session, deps));
    if (found === undefined) {
      store.dispatch({ kind: 'absent' });
      return;
    }
    store.dispatch({ kind: 'read', number: found, now: context.runtime.now() });
    context.keysChanged();
    announceChange(session, { kind: 'seen', number: found });
  } catch (error) {
    if (!signal.aborted) store.dispatch({ kind: 'read-failed', error: toApiError(error) });
  }
}

/** Shows what others of the team write, as it arrives. Never rejects: the screen says itself why an account cannot be opened. */
async function followNotes({ context, store, signal }: NumberDependencies): Promise<void> {
  const session = await context.session().catch(() => undefined);
  const { sharedNotes, notes } = session ?? {};
  if (sharedNotes === undefined || notes === undefined || signal.aborted) return;
  const show = async (): Promise<void> => {
    const now = await notes.all().catch(() => undefined);
    if (!signal.aborted && now !== undefined) store.dispatch({ kind: 'notes', notes: now });
  };
  signal.addEventListener(
    'abort',
    sharedNotes.subscribe(() => context.background(show())),
  );
}

async function readBuyer(session: Session, { store, signal }: NumberDependencies): Promise<void> {
  const { phoneNumber } = store.getState();
  const buyer = buyerOf(await buyersOf(session, [phoneNumber]), phoneNumber);
  if (!signal.aborted) store.dispatch({ kind: 'buyer', buyer });
}
