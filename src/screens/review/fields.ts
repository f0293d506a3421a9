/** What is typed on the review card. Pure. */
import { checkWebhookUrl } from '../../api/owned/webhook-url.ts';
import { NAME_PROBLEMS, nameProblem } from '../../text/names.ts';
import { lineProblem } from '../../text/one-line.ts';

/** What the order sends. */
export const ORDER_FIELDS = ['friendlyName', 'voiceUrl', 'smsUrl'] as const;
/** Last, why it is bought: the journal and the team get it, the carrier does not. */
export const FIELDS = [...ORDER_FIELDS, 'why'] as const;
export type Field = (typeof FIELDS)[number];
export const FIELD_NAMES: Readonly<Record<Field, string>> = {
  friendlyName: 'Name',
  voiceUrl: 'Voice URL',
  smsUrl: 'SMS URL',
  why: 'Why',
};

export const PLACEHOLDERS: Readonly<Record<Field, string>> = {
  friendlyName: 'none',
  voiceUrl: 'none, or https://…',
  smsUrl: 'none, or https://…',
  why: 'what it is for; the carrier does not see it',
};

/** The value as it goes to the provider. */
export function asSent(field: (typeof ORDER_FIELDS)[number], typed: string): string {
  if (field === 'friendlyName') return typed.trim();
  const check = checkWebhookUrl(typed);
  return check.kind === 'accepted' ? check.url : typed.trim();
}

/** What is wrong with a typed value, or undefined. */
export function valueProblem(field: Field, value: string): string | undefined {
  if (field === 'why') return lineProblem(value)?.problem;
  if (field === 'friendlyName') {
    const problem = nameProblem(value);
    return problem === undefined ? undefined : NAME_PROBLEMS[problem];
  }
  const check = checkWebhookUrl(value);
  return check.kind === 'refused' ? check.reason : undefined;
}
