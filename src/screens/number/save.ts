/** Saving: reads the number again, shows the differences, sends them, and reads the result back. */
import { type ApiError, isRefusal, toApiError } from '../../api/errors.ts';
import type { ConfigurationField } from '../../api/model.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { FieldDifference } from '../../api/owned/configuration-fields.ts';
import {
  applyConfiguration,
  type ConfigurationPlan,
  type ConfigurationResult,
  planConfiguration,
} from '../../api/owned/configure.ts';
import { describeConflict, describeElsewhere, describeNotApplied } from '../../api/owned/describe-change.ts';
import { askToConfirm } from '../../components/confirm/ask.ts';
import { FIELD_NAMES } from '../../text/field-names.ts';
import { plural } from '../../text/format.ts';
import { routeWithUrl } from '../../text/routes.ts';
import { announceChange } from '../owned/number-changes.ts';
import { saveProblem, wantedChange } from './checks.ts';
import type { NumberWork } from './dependencies.ts';
import { savingLines } from './questions.ts';
import { type NumberState, routeNamed } from './state.ts';

/** Reads the number again and asks; nothing is sent before the person confirms. */
export async function startSave(work: NumberWork): Promise<void> {
  const { context, store, signal } = work;
  const state = store.getState();
  if (saveProblem(state) !== undefined) return;
  store.dispatch({ kind: 'activity', activity: 'reading-to-save' });
  try {
    const { provider } = await context.session();
    const plan = await planConfiguration(provider, state.phoneNumber, wantedChange(state), {
      seen: state.seen,
      signal,
    });
    if (signal.aborted) return;
    store.dispatch({ kind: 'read', number: plan.before, now: context.runtime.now() });
    store.dispatch({ kind: 'activity', activity: 'idle' });
    if (plan.differences.length === 0) {
      store.dispatch({ kind: 'discard' });
      store.dispatch({
        kind: 'message',
        message: { token: 'good', lines: ['Nothing to change: the number already has these settings.'] },
      });
      return;
    }
    if (work.isVisible()) confirm(work, plan);
    else
      store.dispatch({
        kind: 'message',
        message: { token: 'warn', lines: ['Not saved yet. Ctrl+S shows the changes.'] },
      });
  } catch (error) {
    if (!signal.aborted) showFailure(work, error, 'Nothing was sent.');
  }
}

function confirm(work: NumberWork, plan: ConfigurationPlan): void {
  const { context } = work;
  askToConfirm(context, {
    id: 'save',
    title: `Save ${plural(plan.differences.length, 'change')} to ${formatPhoneNumber(plan.before.phoneNumber)}`,
    lines: savingLines(plan, (field, value) => describeValue(work.store.getState(), field, value)),
    confirm: 'Save',
    onConfirm: () => context.background(send(work, plan)),
  });
}

/** An id with the name of what it means; other values as they are. */
function describeValue(state: NumberState, field: ConfigurationField, value: string): string {
  const route = routeNamed(state, field, value);
  return route === undefined ? value : `${routeWithUrl(route)} (${value})`;
}

async function send(work: NumberWork, plan: ConfigurationPlan): Promise<void> {
  const { context, store } = work;
  store.dispatch({ kind: 'activity', activity: 'saving' });
  try {
    const session = await context.session();
    // Leaving the screen does not abort this: once the change is sent, its result must be known.
    const result = await applyConfiguration(session.provider, plan);
    announceChange(session, { kind: 'seen', number: result.number });
    if (result.kind === 'conflict') {
      store.dispatch({ kind: 'read', number: result.number, now: context.runtime.now() });
      showConflict(work, result.conflicts);
      return;
    }
    store.dispatch({
      kind: 'saved',
      number: result.number,
      now: context.runtime.now(),
      refused: result.notApplied.map(({ field }) => field),
    });
    showResult(work, result);
  } catch (error) {
    showFailure(work, error, whatWasSaved(toApiError(error)));
  }
}

/** The fields keep what was typed, and show the server's value beside it. */
function showConflict({ context, store, signal }: NumberWork, conflicts: readonly FieldDifference[]): void {
  const lines = [...conflicts.map(describeConflict), 'Nothing was sent. Ctrl+S shows the differences again.'];
  store.dispatch({ kind: 'message', message: { token: 'warn', lines } });
  if (signal.aborted) context.notify({ kind: 'error', text: lines.join(' ') });
}

function showResult(
  { context, store, signal }: NumberWork,
  { applied, notApplied, elsewhere, failure }: Extract<ConfigurationResult, { kind: 'done' }>,
): void {
  const elsewhereLines = elsewhere.map(describeElsewhere);
  const saved = applied.map(({ field }) => FIELD_NAMES[field]).join(', ');
  if (notApplied.length === 0) {
    const text = `Saved: ${saved}`;
    store.dispatch({
      kind: 'message',
      message: { token: 'good', lines: [`${text}. Verified at the provider.`, ...elsewhereLines] },
    });
    context.notify({ kind: 'done', text });
    return;
  }
  const lines = [
    ...(saved === '' ? [] : [`Saved: ${saved}.`]),
    ...notApplied.map((difference) => describeNotApplied(difference)),
    ...(failure === undefined ? [] : [failure.message]),
    ...elsewhereLines,
  ];
  store.dispatch({ kind: 'message', message: { token: 'bad', lines } });
  if (signal.aborted) context.notify({ kind: 'error', text: lines.join(' ') });
}

/** A refusal of one request leaves the change out; a change of several requests says itself what was saved before. */
function whatWasSaved(failure: ApiError): string {
  if (failure.progress === 'not-sent') return 'Nothing was sent.';
  return isRefusal(failure)
    ? 'The provider refused the change. r reads the number again.'
    : 'It may have been saved. r reads the number again.';
}

function showFailure({ context, store, signal }: NumberWork, error: unknown, what: string): void {
  const { message, hint } = toApiError(error);
  store.dispatch({ kind: 'message', message: { token: 'bad', lines: [message, `${what} ${hint}`] } });
  if (signal.aborted) context.notify({ kind: 'error', text: `${message} ${what}` });
}
