/** What the marked numbers shall be given: first the field, then its value. Nothing is sent from here. */

import type { ConfigurationField, OwnedNumber } from '../../api/model.ts';
import { CONFIGURATION_FIELDS } from '../../api/owned/configuration-fields.ts';
import type { ProviderAbilities } from '../../api/provider.ts';
import { createPicker } from '../../components/picker/picker.tsx';
import { matchItems } from '../../components/picker/state.ts';
import { createPrompt } from '../../components/prompt/prompt.tsx';
import { plural } from '../../text/format.ts';
import type { ScreenContext } from '../screen.ts';
import { checkBulkValue, PLACEHOLDERS } from './plan.ts';

const LABELS: Readonly<Record<ConfigurationField, string>> = {
  friendlyName: 'Name, by a pattern',
  voiceUrl: 'Voice URL',
  smsUrl: 'SMS URL',
};

export function askBulk(
  context: ScreenContext,
  editable: ProviderAbilities['editable'],
  numbers: readonly OwnedNumber[],
  /** Why the list that they were marked in may not be whole. */
  caution: string | undefined,
): void {
  const items = CONFIGURATION_FIELDS.map((field) => {
    const refused = editable[field];
    const base = { id: field, label: LABELS[field] };
    return refused === true ? base : { ...base, disabled: refused };
  });
  const close = () => context.closeOverlay('bulk-field');
  context.showOverlay(
    createPicker({
      id: 'bulk-field',
      title: `Set ${plural(numbers.length, 'marked number')}: what?`,
      find: (typed) => matchItems(items, typed),
      height: () => context.area().height,
      onClose: close,
      onChoose: ([id]) => {
        close();
        const field = CONFIGURATION_FIELDS.find((candidate) => candidate === id);
        if (field !== undefined) askValue(context, field, numbers, caution);
      },
    }),
  );
}

function askValue(
  context: ScreenContext,
  field: ConfigurationField,
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
      title: `${LABELS[field]} for ${plural(numbers.length, 'number')}`,
      lines: [
        ...lines,
        'Nothing is sent before you have seen every change.',
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

/** Two to a line, so that a low screen shows them all. */
function inPairs(texts: readonly string[]): string[] {
  return texts.flatMap((text, index) => (index % 2 === 0 ? [`${text}  ${texts[index + 1] ?? ''}`] : []));
}
