/** What a file says of a number that the account owns: every field that could be set now. Pure. */
import type { ConfigurationField, OwnedNumber } from '../model.ts';
import { CONFIGURATION_FIELDS, rawOf, showsLess } from '../owned/configuration-fields.ts';
import { whyNotEditable } from '../owned/routing.ts';
import { tagsOf } from '../owned/tags.ts';
import type { ProviderAbilities, RouteTarget } from '../provider.ts';
import { type DeclaredNumber, isRouteField, OWN_FIELDS, ROUTE_NAMES } from './declared.ts';

export interface Declared extends DeclaredNumber {
  /** Fields with a value that a file cannot hold as it is: unreadable, with hidden characters, or with the key of the account in it. */
  readonly leftOut: readonly ConfigurationField[];
}

export interface DeclareOptions {
  readonly abilities: ProviderAbilities;
  /** What can route numbers of the account, where the carrier lists it. */
  readonly targets?: readonly RouteTarget[];
}

/**
 * The declaration of a number. A field that has no effect, because something else routes the number, is not in it: it could not be set, so
 * the declaration could not be applied. Your own notes are in it where there are any: on another machine there are others.
 */
export function declareNumber(number: OwnedNumber, { abilities, targets = [] }: DeclareOptions): Declared {
  const settable = CONFIGURATION_FIELDS.filter(
    (field) => whyNotEditable(abilities, number, field) === undefined,
  );
  const kept = settable.filter((field) => !showsLess(number, field));
  const fields = kept.flatMap((field): (readonly [string, string])[] => {
    const value = rawOf(number, field) ?? '';
    if (field === 'tags') return [[field, tagsOf(value).toSorted().join(', ')]];
    if (!isRouteField(field)) return [[field, value]];
    const name =
      value === '' ? '' : targets.find((target) => target.field === field && target.id === value)?.name;
    return name === undefined
      ? [[field, value]]
      : [
          [ROUTE_NAMES[field], name],
          [field, value],
        ];
  });
  const own = OWN_FIELDS.flatMap((field) =>
    number[field] === undefined ? [] : [[field, number[field]] as const],
  );
  return {
    phoneNumber: number.phoneNumber,
    fields: Object.fromEntries([...fields, ...own]),
    leftOut: settable.filter((field) => !kept.includes(field)),
  };
}
