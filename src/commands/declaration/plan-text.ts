/** A plan in words: what changes per number and field, and what cannot. */

import { isRouteField } from '../../api/declaration/declared.ts';
import { type DeclarationPlan, differencesOf, type OwnDifference } from '../../api/declaration/plan.ts';
import type { KnownTargets } from '../../api/declaration/routes.ts';
import type { FieldDifference } from '../../api/owned/configuration-fields.ts';
import { formatCount, plural } from '../../text/format.ts';
import { oneLine } from '../shared/table.ts';

/** So many numbers without a change are named; the rest is counted. */
const MOST_NAMED = 10;

/** The lines of the plan, ending with one that counts. `file` is the name that was given. */
export function planLines(file: string, plan: DeclarationPlan, targets: KnownTargets): readonly string[] {
  const { changes, refused, notOwned, notSeen, undeclared } = plan;
  return [
    ...changes.flatMap((change) =>
      changeLines(
        {
          phoneNumber: change.phoneNumber,
          name: change.configuration.before.friendlyName ?? '',
          differences: differencesOf(change),
        },
        targets,
      ),
    ),
    ...refused.flatMap(({ phoneNumber, problems }) => [
      headOf(phoneNumber),
      ...problems.map(
        ({ line, column, message, hint }) => `  ! ${file}:${line}:${column}: ${oneLine(message)} ${hint}`,
      ),
    ]),
    ...listed(
      '?',
      notOwned,
      'is in the file but not at the account',
      'are in the file but not at the account',
    ),
    ...listed(
      '?',
      notSeen,
      'was not in the part of the list that could be read',
      'were not in the part of the list that could be read',
    ),
    ...listed('-', undeclared, 'is not in the file', 'are not in the file'),
    summaryOf(plan),
  ];
}

/** "Plan: 2 numbers to change, 4,998 as declared, 1 refused." */
export function summaryOf(plan: DeclarationPlan): string {
  const { changes, refused, unchanged, notOwned, notSeen, undeclared } = plan;
  const counts: readonly (readonly [number, string])[] = [
    [unchanged, 'as declared'],
    [refused.length, 'cannot be changed as the file says'],
    [notOwned.length, 'not at the account'],
    [notSeen.length, 'unknown'],
    [undeclared.length, 'not in the file'],
  ];
  const others = counts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${formatCount(count)} ${words}`);
  const first = changes.length === 0 ? 'nothing to change' : `${plural(changes.length, 'number')} to change`;
  return `Plan: ${[first, ...others].join(', ')}.`;
}

/** A number and each of its fields that would change. */
export function changeLines(
  change: {
    readonly phoneNumber: string;
    readonly name: string;
    readonly differences: readonly (FieldDifference | OwnDifference)[];
  },
  targets?: KnownTargets,
): readonly string[] {
  const { phoneNumber, name, differences } = change;
  return [headOf(phoneNumber, name), ...differences.map((each) => `  ~ ${differenceText(each, targets)}`)];
}

function headOf(phoneNumber: string, name = ''): string {
  return oneLine(name === '' ? phoneNumber : `${phoneNumber}  ${name}`);
}

function differenceText(
  { field, before, after }: FieldDifference | OwnDifference,
  targets: KnownTargets,
): string {
  const shown = (value: string) => {
    if (value === '') return 'none';
    const name = isRouteField(field) ? targets?.rows.find(({ id }) => id === value)?.name : undefined;
    return oneLine(name === undefined ? value : `${value} (${name})`);
  };
  return `${field}: ${shown(before)} -> ${shown(after)}`;
}

function listed(
  sign: string,
  numbers: readonly { readonly phoneNumber: string }[],
  one: string,
  several: string,
): readonly string[] {
  if (numbers.length === 0) return [];
  const named = numbers.slice(0, MOST_NAMED).map(({ phoneNumber }) => phoneNumber);
  const more = numbers.length - named.length;
  const rest = more === 0 ? '' : ` and ${formatCount(more)} more`;
  const count = plural(numbers.length, 'number');
  return [`${sign} ${count} ${numbers.length === 1 ? one : several}: ${named.join(', ')}${rest}`];
}
