/** The dialogs of a bulk edit: which field, which value, and the question before anything is sent. */
import type { OwnedNumber } from '../../api/model.ts';
import type { Provider, RouteTarget } from '../../api/provider.ts';
import { askToConfirm } from '../../components/confirm/ask.ts';
import { createPicker } from '../../components/picker/picker.tsx';
import { matchItems } from '../../components/picker/state.ts';
import { createPrompt } from '../../components/prompt/prompt.tsx';
import { FIELD_NAMES } from '../../text/field-names.ts';
import { plural } from '../../text/format.ts';
import type { ScreenContext } from '../screen.ts';
import { chooseBulkRoute } from './choose-route.ts';
import {
  type BulkField,
  bulkField,
  fieldItems,
  fullValueText,
  isRouteField,
  LABELS,
  PATTERNS,
} from './fields.ts';
import { checkBulkValue } from './plan.ts';
import { type BulkState, countBulk, remaining } from './state.ts';

type Editing = Pick<Provider, 'abilities' | 'routes'>;

/** Asks for the field and its value, then opens the bulk edit with them. Sends no change. */
export function openBulkDialogs(
  context: ScreenContext,
  provider: Editing,
  numbers: readonly OwnedNumber[],
  /** Why the list in which they were marked may be incomplete. */
  caution: string | undefined,
): void {
  const items = fieldItems(provider);
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
        const field = bulkField(id);
        if (field !== undefined) askForValue(context, provider, field, numbers, caution);
      },
    }),
  );
}

function askForValue(
  context: ScreenContext,
  { routes }: Editing,
  field: BulkField,
  numbers: readonly OwnedNumber[],
  caution: string | undefined,
): void {
  if (!isRouteField(field) || routes === undefined) {
    openValuePrompt(context, field, numbers, caution);
    return;
  }
  const onChoose = (value: string, targets: readonly RouteTarget[]) =>
    context.go({ screen: 'bulk', field, value, numbers, targets });
  const named = `${plural(numbers.length, 'number')}${caution === undefined ? '' : ' of an incomplete list'}`;
  context.background(chooseBulkRoute(context, { routes, field, numbers: named, onChoose }));
}

function valueTitle(field: BulkField, count: number): string {
  const numbers = plural(count, 'number');
  return field === 'friendlyName' ? `Rename ${numbers}` : `${LABELS[field]} of ${numbers}`;
}

function valueLines(field: BulkField): readonly string[] {
  if (field === 'tags')
    return ['Separated by commas; empty clears all.', '{tags} stands for the tags of now.'];
  const pattern = PATTERNS[field];
  const url = field === 'friendlyName' ? [] : ['An https URL of a public server; empty clears it.'];
  if (pattern === undefined) return url;
  return url.concat(
    inPairs(pattern.placeholders.map(([name, meaning]) => `${name.padEnd(9)} ${meaning}`.padEnd(24))),
  );
}

const VALUE_NAMES: Readonly<Partial<Record<BulkField, string>>> = { friendlyName: 'Pattern', tags: 'Tags' };

function openValuePrompt(
  context: ScreenContext,
  field: BulkField,
  numbers: readonly OwnedNumber[],
  caution: string | undefined,
): void {
  const close = () => context.closeOverlay('bulk-value');
  context.showOverlay(
    createPrompt({
      id: 'bulk-value',
      title: valueTitle(field, numbers.length),
      lines: [
        ...valueLines(field),
        `${field === 'friendlyName' ? 'Empty clears it. ' : ''}You see every change before anything is sent.`,
        ...(caution === undefined ? [] : [[{ text: caution, token: 'warn' as const }]]),
      ],
      label: VALUE_NAMES[field] ?? 'URL',
      value: field === 'tags' ? (PATTERNS.tags?.own ?? '') : '',
      ...(field === 'friendlyName' ? { placeholder: 'such as: Desk {n}' } : {}),
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
  const items = remaining(state);
  const again = countBulk(state).failed;
  const count = items.length;
  const { unchanged, refused } = countBulk(state);
  const unsent = unchanged + refused;
  askToConfirm(context, {
    id: 'bulk',
    title: `Set ${FIELD_NAMES[state.field]} of ${plural(count, 'number')}`,
    lines: [
      ...routeLines(state, items[0]?.after),
      `Sends the ${plural(count, 'change')} listed; each is verified.`,
      'The other fields of each number stay as they are.',
      ...(again > 0
        ? [`${plural(again, 'number')} that failed ${again === 1 ? 'is' : 'are'} tried again.`]
        : []),
      ...(unsent > 0 ? [`${plural(unsent, 'number')} will not be changed.`] : []),
      'Numbers changed by someone else meanwhile are skipped.',
    ],
    confirm: 'Send',
    onConfirm,
  });
}

/** What is to route all of the numbers, with its URL; nothing for other fields. */
function routeLines(state: BulkState, value: string | undefined): readonly string[] {
  if (value === undefined || !isRouteField(state.field)) return [];
  return [`Each gets: ${fullValueText(state, value)}`];
}
