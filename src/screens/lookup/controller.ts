/** What Lookup does: it asks every account about a number, each question on its own. What is billed is asked about first. */
import { toApiError } from '../../api/errors.ts';
import type { NumberFacts } from '../../api/numbers/facts.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { cannotAnswer, lookUp } from '../../api/paid-lookups.ts';
import { portabilityOf } from '../../api/portability.ts';
import type { PaidLookup, Provider } from '../../api/provider.ts';
import { askToConfirm } from '../../components/confirm/ask.ts';
import { createPicker } from '../../components/picker/picker.tsx';
import { matchItems } from '../../components/picker/state.ts';
import type { Store } from '../../components/store.ts';
import { type ListMove, moveCursor } from '../../keys/list-cursor.ts';
import type { TextEdit } from '../../keys/text-edit.ts';
import type { ScreenContext } from '../screen.ts';
import { lookupPage, readAs } from './layout.ts';
import {
  type AccountAnswers,
  type Asked,
  type LookupAction,
  type LookupState,
  ownedBy,
  paidChoices,
} from './state.ts';

export interface LookupController {
  /** Looks up what is typed, in the background. */
  look(): void;
  edit(edit: TextEdit): void;
  /** Begins another number in the field, with this text. Without one the field is empty, or has what was no number. */
  begin(text?: string): void;
  /** Back to the answers. */
  leaveField(): void;
  /** Opens the number, where the active account owns it. */
  open(): void;
  /** Lets the person choose a question that the carrier bills for, and asks for consent with its price. */
  askPaid(): void;
  copy(): void;
  /** Moves the rows in view. */
  scroll(move: ListMove): void;
}

export interface LookupDependencies {
  readonly context: ScreenContext;
  readonly store: Store<LookupState, LookupAction>;
  /** Aborted when the screen is disposed. */
  readonly signal: AbortSignal;
}

export function createLookupController(deps: LookupDependencies): LookupController {
  const { context, store } = deps;
  let running = new AbortController();
  return {
    look() {
      running.abort();
      running = new AbortController();
      context.background(look(deps, AbortSignal.any([running.signal, deps.signal])));
    },
    edit: (edit) => store.dispatch({ kind: 'edit', edit }),
    begin: (text) => store.dispatch({ kind: 'begin', text }),
    leaveField: () => store.dispatch({ kind: 'leave-field' }),
    open() {
      const { phoneNumber } = store.getState();
      const number = ownedBy(store.getState(), context.accountName);
      if (phoneNumber !== undefined && number !== undefined)
        context.go({ screen: 'number', phoneNumber, number });
    },
    askPaid: () => choosePaid(deps),
    copy() {
      const { phoneNumber } = store.getState();
      if (phoneNumber !== undefined) context.copy(phoneNumber, formatPhoneNumber(phoneNumber));
    },
    scroll(move) {
      const state = store.getState();
      const { lastTop, rows } = lookupPage(
        state,
        searchedCountry(context),
        context.area(),
        context.runtime.now(),
      );
      const { index } = moveCursor({ index: state.top, offset: 0 }, move, lastTop + 1, rows);
      store.dispatch({ kind: 'scroll', top: index });
    },
  };
}

/** In which a number without "+" is read. */
export function searchedCountry({ memory }: Pick<ScreenContext, 'memory'>): string {
  return memory.search()?.query.countryCode ?? 'US';
}

async function look(deps: LookupDependencies, signal: AbortSignal): Promise<void> {
  const { context, store } = deps;
  const { readPhoneNumber } = await import('../../api/numbers/parse.ts');
  const country = searchedCountry(context);
  const typed = store.getState().field.value;
  const read = readPhoneNumber(typed, country);
  if (read.kind === 'refused') {
    const hint = read.readIn === undefined ? read.hint : readAs(read.readIn);
    store.dispatch({ kind: 'refused', problem: `${read.reason} ${hint}` });
    return;
  }
  const { numberFacts } = await import('../../api/numbers/facts.ts');
  const { phoneNumber } = read;
  const facts = numberFacts(phoneNumber);
  const readIn = typed.includes('+') ? undefined : country;
  store.dispatch({ kind: 'asking', phoneNumber, readIn, facts, accounts: context.accountNames });
  context.keysChanged();
  await Promise.all(context.accountNames.map((name) => askAccount(deps, name, facts, signal)));
  context.keysChanged();
}

/** Each question of one account; a failure stays with its question. */
async function askAccount(
  { context, store }: LookupDependencies,
  account: string,
  facts: NumberFacts,
  signal: AbortSignal,
): Promise<void> {
  const show = (answers: AccountAnswers) => {
    if (!signal.aborted) store.dispatch({ kind: 'answers', account, answers });
  };
  show({ owned: { kind: 'asking' } });
  let provider: Provider;
  try {
    ({ provider } = await context.sessionOf(account));
  } catch (error) {
    show({ owned: { kind: 'failed', error: toApiError(error) } });
    return;
  }
  if (account === context.accountName && !signal.aborted) {
    store.dispatch({
      kind: 'paid',
      paid: provider.lookup === undefined ? [] : provider.abilities.paidLookups,
    });
  }
  const { phoneNumber, countryCode = facts.mainCountry, numberType = 'UNKNOWN' } = facts;
  const ask = async <Answer>(question: Promise<Answer>, showOne: (asked: Asked<Answer>) => void) => {
    showOne({ kind: 'asking' });
    try {
      showOne({ kind: 'answered', answer: await question, at: context.runtime.now() });
    } catch (error) {
      showOne({ kind: 'failed', error: toApiError(error) });
    }
  };
  const { lookup } = provider;
  const { freeLookup, paidLookups } = provider.abilities;
  if (
    lookup !== undefined &&
    !freeLookup &&
    paidLookups.some((one) => cannotAnswer(one, facts) === undefined)
  )
    show({ lookup: { kind: 'billed', byKey: account === context.accountName } });
  const portability = portabilityOf(provider, phoneNumber, signal);
  await Promise.all([
    ask(provider.getOwned(phoneNumber, signal), (owned) => show({ owned })),
    countryCode === undefined
      ? undefined
      : ask(provider.quote({ phoneNumber, countryCode, numberType }, signal), (offer) => show({ offer })),
    lookup === undefined || !freeLookup
      ? undefined
      : ask(lookup.call(provider, phoneNumber, [], signal), (answer) => show({ lookup: answer })),
    portability === undefined ? undefined : ask(portability, (answer) => show({ portability: answer })),
  ]);
}

function choosePaid(deps: LookupDependencies): void {
  const { context, store } = deps;
  const paid = paidChoices(store.getState());
  const close = () => context.closeOverlay('paid-lookups');
  context.showOverlay(
    createPicker({
      id: 'paid-lookups',
      title: 'The carrier bills for each of these',
      find: (typed) =>
        matchItems(
          paid.map(({ field, price, disabled }) => ({
            id: field,
            label: field,
            detail: price,
            ...(disabled === undefined ? {} : { disabled }),
          })),
          typed,
        ),
      onChoose: ([id]) => {
        close();
        const chosen = paid.find(({ field }) => field === id);
        if (chosen !== undefined) confirmPaid(deps, chosen);
      },
      onClose: close,
      height: () => paid.length,
    }),
  );
}

function confirmPaid(deps: LookupDependencies, { field, price }: PaidLookup): void {
  const { context, store } = deps;
  const { facts } = store.getState();
  if (facts === undefined) return;
  askToConfirm(context, {
    id: 'paid-lookup',
    title: `Look up the ${field} of ${formatPhoneNumber(facts.phoneNumber)}`,
    lines: [`${context.accountName} is billed for it: ${price}.`],
    confirm: 'Look up',
    onConfirm: () => context.background(askPaid(deps, facts, field)),
  });
}

async function askPaid(
  { context, store, signal }: LookupDependencies,
  facts: NumberFacts,
  field: PaidLookup['field'],
): Promise<void> {
  const account = context.accountName;
  const show = (lookup: NonNullable<AccountAnswers['lookup']>) => {
    if (store.getState().phoneNumber === facts.phoneNumber)
      store.dispatch({ kind: 'answers', account, answers: { lookup } });
  };
  show({ kind: 'asking' });
  try {
    const { provider } = await context.session();
    const answer = await lookUp(provider, facts, [field], signal);
    if (answer !== undefined) show({ kind: 'answered', answer, at: context.runtime.now() });
  } catch (error) {
    if (!signal.aborted) show({ kind: 'failed', error: toApiError(error) });
  }
}
