/** What the review card does: reads the number from the provider, and buys it. */
import { toApiError } from '../../api/errors.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { Provider } from '../../api/provider.ts';
import { removableKinds } from '../../api/purchases/domain/requirement-choice.ts';
import type { TextEdit } from '../../keys/text-edit.ts';
import { showRequirementPicker } from '../requirement-picker.ts';
import { pressBuy } from './buy.ts';
import type { ReviewDependencies } from './dependencies.ts';
import type { Field } from './fields.ts';
import { createHolding, type Holding } from './holding.ts';
import { requirementOf } from './requirements.ts';
import { type Focus, quotedOrder, type ReviewAction, shownOffer } from './state.ts';
import { createTeamCheck } from './team-check.ts';

export interface ReviewController {
  /** Reads price and availability, in the background. */
  readQuote(): void;
  /** Buys what the card shows, in the background; asks first where the person must know more. */
  pressBuy(): void;
  cancel(): void;
  focus(focus: Focus): void;
  /** Goes to a field that is wrong, from Buy. */
  correct(field: Field): void;
  /** Moves to the next field or button, or to the previous one with -1. */
  step(by: 1 | -1): void;
  edit(edit: TextEdit): void;
  copyNumber(): void;
  holdLonger(): void;
  /** Opens the list of the account's addresses and documents. */
  chooseRequirement(): void;
}

export function createReviewController(dependencies: ReviewDependencies): ReviewController {
  const { context, store } = dependencies;
  const holding = createHolding(dependencies);
  const team = createTeamCheck(dependencies);
  return {
    readQuote: () => context.background(readQuote(dependencies, holding, team)),
    pressBuy: () => pressBuy({ ...dependencies, holding }),
    cancel: () => context.back(),
    focus: (focus) => store.dispatch({ kind: 'focus', focus }),
    correct(field) {
      // Further presses of Enter were meant for Buy, and must not lead through the fields to Cancel.
      context.holdKeys();
      store.dispatch({ kind: 'focus', focus: field });
    },
    step: (by) => store.dispatch({ kind: 'step', by }),
    edit: (edit) => store.dispatch({ kind: 'edit', edit }),
    copyNumber() {
      const { phoneNumber } = store.getState().order;
      context.copy(phoneNumber, formatPhoneNumber(phoneNumber));
    },
    holdLonger: holding.extend,
    chooseRequirement: () => chooseRequirement(dependencies),
  };
}

/** The list covers the card, so Buy loses the focus before: the person reads the card again first. */
function chooseRequirement({ context, store }: ReviewDependencies): void {
  const { order, needs } = store.getState();
  const choose = (action: Extract<ReviewAction, { kind: 'choose' | 'remove' }>) => {
    context.holdKeys();
    store.dispatch(action);
    context.keysChanged();
  };
  store.dispatch({ kind: 'focus', focus: 'cancel' });
  showRequirementPicker({
    context,
    order,
    what: 'Address or documents',
    chosen: needs.chosen,
    items: () => {
      const { reading } = store.getState().needs;
      return reading.kind === 'read' ? reading.requirements.items : [];
    },
    onChoose: (item) => choose({ kind: 'choose', item }),
    removable: {
      kinds: removableKinds(requirementOf(needs, shownOffer(store.getState())), needs.chosen),
      onRemove: (item) => choose({ kind: 'remove', item }),
    },
  });
}

async function readQuote(
  dependencies: ReviewDependencies,
  holding: Holding,
  team: ReturnType<typeof createTeamCheck>,
): Promise<void> {
  const { context, store, signal } = dependencies;
  store.dispatch({ kind: 'reading', now: context.runtime.now() });
  try {
    const session = await context.session();
    const { provider } = session;
    const requirements = provider.requirements !== undefined;
    store.dispatch({
      kind: 'abilities',
      editable: provider.abilities.orderFields ?? provider.abilities.editable,
      requirements,
      pages: provider.pages,
    });
    holding.resume(provider);
    const order = quotedOrder(store.getState(), context.runtime.now());
    const [quote, owned] = await Promise.all([
      provider.quote(order, signal),
      provider.getOwned(order.phoneNumber, signal),
    ]);
    store.dispatch(owned === undefined ? { kind: 'read', quote } : { kind: 'owned' });
    context.keysChanged();
    holding.start(provider);
    context.background(team.read(session));
    await readRequirements(provider, dependencies);
  } catch (error) {
    if (!signal.aborted) store.dispatch({ kind: 'read-failed', error: toApiError(error) });
  }
}

/** What the account has for the requirements; not asked for where the number is sold without any. */
async function readRequirements(
  provider: Provider,
  { context, store, signal }: ReviewDependencies,
): Promise<void> {
  const state = store.getState();
  if (provider.requirements === undefined || state.preflight.kind !== 'read') return;
  if (shownOffer(state)?.requirement === 'none' && state.needs.chosen.length === 0) return;
  try {
    const requirements = await provider.requirements(state.order, signal);
    store.dispatch({ kind: 'requirements-read', requirements });
  } catch (error) {
    if (!signal.aborted) store.dispatch({ kind: 'requirements-failed', error: toApiError(error) });
  }
  context.keysChanged();
}
