/** Saving: read again, show the difference, send, read back, say what was not applied. */

import { toApiError } from '../../api/errors.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { FieldDifference } from '../../api/owned/configuration-fields.ts';
import {
  applyConfiguration,
  type ConfigurationPlan,
  type ConfigurationResult,
  describeConflict,
  describeElsewhere,
  describeNotApplied,
  planConfiguration,
} from '../../api/owned/configure.ts';
import { createConfirm } from '../../components/confirm/confirm.tsx';
import { plural } from '../../text/format.ts';
import { tellChange } from '../owned/changes.ts';
import { FIELD_NAMES, saveProblem, wantedChange } from './checks.ts';
import type { NumberParts } from './context.ts';
import { savingLines } from './questions.ts';

/** Reads the number again and asks; nothing is sent before the person confirms. */
export async function askToSave(parts: NumberParts): Promise<void> {
  const { context, store, signal } = parts;
  const state = store.getState();
  if (saveProblem(state) !== undefined) return;
  store.dispatch({ kind: 'act', act: 'reading-to-save' });
  try {
    const { provider } = await context.session();
    const plan = await planConfiguration(provider, state.phoneNumber, wantedChange(state), {
      seen: state.seen,
      signal,
    });
    store.dispatch({ kind: 'read', number: plan.before, now: context.runtime.now() });
    store.dispatch({ kind: 'act', act: 'idle' });
    if (plan.differences.length === 0) {
      store.dispatch({ kind: 'revert' });
      store.dispatch({
        kind: 'said',
        said: { token: 'good', lines: ['The number is so already; nothing was sent.'] },
      });
      return;
    }
    if (parts.inFront()) confirm(parts, plan);
    else
      store.dispatch({
        kind: 'said',
        said: { token: 'warn', lines: ['Not saved yet: s shows what changes.'] },
      });
  } catch (error) {
    if (!signal.aborted) sayFailure(parts, error, 'Nothing was sent.');
  }
}

function confirm(parts: NumberParts, plan: ConfigurationPlan): void {
  const { context } = parts;
  const close = () => context.closeOverlay('save');
  context.holdKeys();
  context.showOverlay(
    createConfirm({
      id: 'save',
      title: `Save ${plural(plan.differences.length, 'change')} of ${formatPhoneNumber(plan.before.phoneNumber)}`,
      lines: savingLines(plan),
      confirm: 'Save',
      onCancel: close,
      onConfirm: () => {
        close();
        context.background(send(parts, plan));
      },
    }),
  );
}

async function send(parts: NumberParts, plan: ConfigurationPlan): Promise<void> {
  const { context, store } = parts;
  store.dispatch({ kind: 'act', act: 'saving' });
  try {
    const session = await context.session();
    // Not aborted by leaving: once it is sent, what became of it is to be known.
    const result = await applyConfiguration(session.provider, plan);
    tellChange(session, { kind: 'seen', number: result.number });
    if (result.kind === 'conflict') {
      store.dispatch({ kind: 'read', number: result.number, now: context.runtime.now() });
      sayConflict(parts, result.conflicts);
      return;
    }
    store.dispatch({
      kind: 'saved',
      number: result.number,
      now: context.runtime.now(),
      refused: result.notApplied.map(({ field }) => field),
    });
    sayResult(parts, result);
  } catch (error) {
    const { progress } = toApiError(error);
    sayFailure(
      parts,
      error,
      progress === 'not-sent'
        ? 'Nothing was sent.'
        : 'It may have been saved all the same: r reads it again.',
    );
  }
}

/** What was typed stays in the fields, beside what is on the server now. */
function sayConflict({ context, store, signal }: NumberParts, conflicts: readonly FieldDifference[]): void {
  const lines = [...conflicts.map(describeConflict), 'Nothing was sent. s shows the difference again.'];
  store.dispatch({ kind: 'said', said: { token: 'warn', lines } });
  if (signal.aborted) context.notify({ kind: 'error', text: lines.join(' ') });
}

function sayResult(
  { context, store, signal }: NumberParts,
  { applied, notApplied, elsewhere }: Extract<ConfigurationResult, { kind: 'done' }>,
): void {
  const others = elsewhere.map(describeElsewhere);
  const saved = applied.map(({ field }) => FIELD_NAMES[field]).join(', ');
  if (notApplied.length === 0) {
    const text = `Saved: ${saved}`;
    store.dispatch({
      kind: 'said',
      said: { token: 'good', lines: [`${text}. Read back from the provider.`, ...others] },
    });
    context.notify({ kind: 'done', text });
    return;
  }
  const lines = [
    ...(saved === '' ? [] : [`Saved: ${saved}.`]),
    ...notApplied.map((difference) => describeNotApplied(difference)),
    ...others,
  ];
  store.dispatch({ kind: 'said', said: { token: 'bad', lines } });
  if (signal.aborted) context.notify({ kind: 'error', text: lines.join(' ') });
}

function sayFailure({ context, store, signal }: NumberParts, error: unknown, what: string): void {
  const { message, hint } = toApiError(error);
  store.dispatch({ kind: 'said', said: { token: 'bad', lines: [message, `${what} ${hint}`] } });
  if (signal.aborted) context.notify({ kind: 'error', text: `${message} ${what}` });
}
