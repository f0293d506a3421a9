/** The dialogs of a bulk edit: which field, which value, and the question before anything is sent. */

import type { MainField, OwnedNumber } from '../../api/model.ts';
import { MAIN_FIELDS } from '../../api/owned/configuration-fields.ts';
import type { ProviderAbilities } from '../../api/provider.ts';
import { askToConfirm } from '../../components/confirm/ask.ts';
import { createPicker } from '../../components/picker/picker.tsx';
import { matchItems } from '../../components/picker/state.ts';
import { createPrompt } from '../../components/prompt/prompt.tsx';
import { plural } from '../../text/format.ts';
import { FIELD_NAMES } from '../number/checks.ts';
import type { ScreenContext } from '../screen.ts';
import { checkBulkValue, PLACEHOLDERS } from './plan.ts';
import { type BulkState, countBulk, remaining } from './state.ts';

const LABELS: Readonly<Record<MainField, string>> = {
  friendlyName: 'Name, from a pattern',
  voiceUrl: 'Voice URL',
  smsUrl: 'SMS URL',
};

/** Asks for the field and its value, then opens the bulk edit with them. Sends nothing. */
export function openBulkDialogs(
  context: ScreenContext,
  editable: ProviderAbilities['editable'],
  numbers: readonly OwnedNumber[],
  /** Why the list in which they were marked may be incomplete. */
  caution: string | undefined,
): void {
  const items = MAIN_FIELDS.map((field) => {
    const refused = editable[field];
    const base = { id: field, label: LABELS[field] };
    return refused === true ? base : { ...base, disabled: refused };
  });
  const close = () => context.closeOverlay('bulk-field');
  context.showOverlay(
    createPicker({
      id: 'bulk-field',
      title: `Edit ${plural(numbers.length, 'number')}: which field?`,
      find: (typed) => matchItems(items, typed),
      height: () => context.area().height,
      onClose: close,
      onChoose: ([id]) => {
        close();
        const field = MAIN_FIELDS.find((candidate) => candidate === id);
        if (field !== undefined) openValuePrompt(context, field, numbers, caution);
      },
    }),
  );
}

function valueTitle(field: MainField, count: number): string {
  const numbers = plural(count, 'number');
  return field === 'friendlyName' ? `Rename ${numbers}` : `${LABELS[field]} of ${numbers}`;
}

function openValuePrompt(
  context: ScreenContext,
  field: MainField,
  numbers: readonly OwnedNumber[],
  caution: string | undefined,
): void {
  const close = () => context.closeOverlay('bulk-value');
  const lines =
    field === 'friendlyName'
      ? inPairs(PLACEHOLDERS.map(([name, meaning]) => `${name.padEnd(9)} ${meaning}`.padEnd(24)))
      : ['An https URL of a public server; empty clears it.'];
  context.showOverlay(
    createPrompt({
      id: 'bulk-value',
      title: valueTitle(field, numbers.length),
      lines: [
        ...lines,
        'You see every change before anything is sent.',
        ...(caution === undefined ? [] : [[{ text: caution, token: 'warn' as const }]]),
      ],
      label: field === 'friendlyName' ? 'Pattern' : 'URL',
      value: field === 'friendlyName' ? '{name}' : '',
      check: (text) => {
        const { problem, warnings } = checkBulkValue(field, text);
        return problem === undefined ? { warnings } : { problem, warnings };
      },
      onClose: close,
      onSubmit: (text) => {
        close();
        const { value } = checkBulkValue(field, text);
        context.go({ screen: 'bulk', field, value, numbers });
      },
    }),
  );
}

/** Two per line, so that a low screen shows them all. */
function inPairs(texts: readonly string[]): string[] {
  return texts.flatMap((text, index) => (index % 2 === 0 ? [`${text}  ${texts[index + 1] ?? ''}`] : []));
}

/** Asks before the remaining changes are sent; Cancel has the focus. */
export function confirmBulk(context: ScreenContext, state: BulkState, onConfirm: () => void): void {
  const count = remaining(state).length;
  const { unchanged, refused } = countBulk(state);
  const unsent = unchanged + refused;
  askToConfirm(context, {
    id: 'bulk',
    title: `Set ${FIELD_NAMES[state.field]} of ${plural(count, 'number')}`,
    lines: [
      `Sends the ${plural(count, 'change')} listed; each is verified.`,
      'The other fields of each number stay as they are.',
      ...(unsent > 0 ? [`${plural(unsent, 'number')} will not be changed.`] : []),
      'Numbers changed by someone else meanwhile are skipped.',
    ],
    confirm: 'Send',
    onConfirm,
  });
}
