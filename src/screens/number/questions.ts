/** The questions before a change is sent, a number is released or edits are discarded. They show validated values only. */

import type { ConfigurationField, OwnedNumber } from '../../api/model.ts';
import type { Price } from '../../api/money/money.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { type FieldDifference, showsLess } from '../../api/owned/configuration-fields.ts';
import { type ConfigurationPlan, configurationAfter } from '../../api/owned/configure.ts';
import { routeInsteadOf } from '../../api/owned/routing.ts';
import { sharedUrlWarning } from '../../api/owned/webhook-url.ts';
import type { ConfirmedPrice } from '../../api/purchases/domain/confirmed-price.ts';
import type { Cell, Span } from '../../components/cells.ts';
import { askToConfirm } from '../../components/confirm/ask.ts';
import { labelled } from '../../components/owned-lines.ts';
import { FIELD_NAMES } from '../../text/field-names.ts';
import { formatDate, formatPrice } from '../../text/format.ts';
import { valueText } from '../../text/owned-records.ts';
import { routeWithUrl } from '../../text/routes.ts';
import type { ScreenContext } from '../screen.ts';

/** How a value of a field is shown to a person. */
export type DescribeValue = (field: ConfigurationField, value: string) => string;

/** Each field that changes, the old value above the new one, and warnings. */
export function savingLines(plan: ConfigurationPlan, describe: DescribeValue): Cell[] {
  const { before, differences, changedMeanwhile } = plan;
  const { voiceUrl, smsUrl } = configurationAfter(plan);
  const shared = sharedUrlWarning(voiceUrl, smsUrl);
  const partlyShown = differences.filter(({ field }) => showsLess(before, field));
  return [
    ...differences.flatMap((difference) => differenceLines(difference, describe)),
    ...(changedMeanwhile.length === 0 ? [] : [meanwhileLine(changedMeanwhile)]),
    ...partlyShown.map(({ field }): Span[] => [
      { text: `${FIELD_NAMES[field]} has parts at the provider that cannot be shown here`, token: 'warn' },
    ]),
    ...(shared === undefined ? [] : [[{ text: shared, token: 'warn' as const }]]),
  ];
}

function differenceLines({ field, before, after }: FieldDifference, describe: DescribeValue): Span[][] {
  return [
    labelled(`${FIELD_NAMES[field]} `, {
      text: valueText(field, describe(field, before), 'not set'),
      token: 'muted',
    }),
    labelled('  becomes', { text: valueText(field, describe(field, after), 'not set'), token: 'heading' }),
  ];
}

function meanwhileLine(changed: readonly FieldDifference[]): Span[] {
  const fields = changed.map(
    ({ field, after }) => `${FIELD_NAMES[field]} is now ${valueText(field, after, 'not set')}`,
  );
  return [{ text: `Changed on the server meanwhile: ${fields.join('; ')}`, token: 'warn' }];
}

/** The number and what is lost with it. Six rows. */
export function releaseLines(number: OwnedNumber, confirmed?: ConfirmedPrice): Cell[] {
  const webhook = (field: 'voiceUrl' | 'smsUrl'): Span => {
    const url = number[field] ?? '';
    const route = routeInsteadOf(number, field);
    if (route !== undefined) return { text: `routed by ${routeWithUrl(route)}`, token: 'warn' };
    if (url !== '') return { text: `still set: ${url}`, token: 'warn' };
    return number.unreadable?.includes(field) === true
      ? { text: 'set to a value that cannot be read', token: 'warn' }
      : { text: 'not set', token: 'muted' };
  };
  const rate = number.monthlyRate;
  return [
    [
      { text: formatPhoneNumber(number.phoneNumber), token: 'heading' },
      { text: `   ${number.phoneNumber}`, token: 'muted' },
    ],
    [{ text: 'You may not get it back. Its settings are kept.', token: 'bad' }],
    labelled('Name', { text: number.friendlyName || 'none' }),
    labelled('Saves', { text: savingText(rate, confirmed) }),
    labelled('Voice URL', webhook('voiceUrl')),
    labelled('SMS URL', webhook('smsUrl')),
  ];
}

function savingText(rate: Price, confirmed: ConfirmedPrice | undefined): string {
  if (rate.kind === 'money') return `${formatPrice(rate)} a month`;
  if (confirmed === undefined) return formatPrice(rate);
  return `${formatPrice(confirmed.price)} a month, confirmed at purchase on ${formatDate(confirmed.at)}`;
}

export interface Unsaved {
  /** The edits, by name. */
  readonly what: string;
  /** Why they cannot be saved; undefined when they can. */
  readonly problem: string | undefined;
  /** Saves them as the key for it does, with its checks and its question. */
  readonly onSave: () => void;
}

/** Asks what becomes of the edits before the screen is left: saved, lost, or kept to go on with. */
export function confirmLeave(context: ScreenContext, { what, problem, onSave }: Unsaved): void {
  askToConfirm(context, {
    id: 'drop',
    title: 'Unsaved changes',
    lines: [
      `Not saved: ${what}.`,
      ...(problem === undefined ? [] : [[{ text: `Cannot be saved: ${problem}.`, token: 'warn' as const }]]),
    ],
    keep: 'Keep editing',
    ...(problem === undefined ? { instead: { label: 'Save', onChoose: onSave } } : {}),
    confirm: 'Discard',
    onConfirm: () => context.back(),
  });
}
