/** Which addresses and documents of the account a purchase is given, for what a carrier asks for. Pure. */
import { REQUIREMENTS, type Requirement } from '../../model.ts';
import type { NumberRequirements, PurchaseOrder, RequirementItem } from '../../provider.ts';
import { unmetRequirement } from './unmet-requirement.ts';

/** What was chosen, as the journal keeps it: the name is for people, the id is sent. */
export type RequirementRef = Pick<RequirementItem, 'kind' | 'id' | 'name'>;

const STRENGTH: readonly (Requirement | undefined)[] = [undefined, ...REQUIREMENTS];

/** What is asked for, as the offer says it and as the carrier's rules do: the stronger of both. undefined: not known. */
export function strongerRequirement(
  offered: Requirement | undefined,
  ruled: Requirement | undefined,
): Requirement | undefined {
  return STRENGTH.indexOf(offered) >= STRENGTH.indexOf(ruled) ? offered : ruled;
}

/** Whether an address alone would not do. */
function needsDocuments(requirement: Requirement | undefined): boolean {
  return requirement === 'documents' || requirement === 'documents-later';
}

/** The items that can be used and meet the requirement; any that can be used where nothing is required or it is not known. */
export function usableFor(
  requirement: Requirement | undefined,
  items: readonly RequirementItem[],
): readonly RequirementItem[] {
  return items.filter(
    ({ usable, kind }) => usable === true && (!needsDocuments(requirement) || kind === 'documents'),
  );
}

/** The one item that meets the requirement, where the account has only one that can be used. */
export function onlyUsable(
  requirement: Requirement | undefined,
  items: readonly RequirementItem[],
): RequirementItem | undefined {
  const kind = needsDocuments(requirement) ? 'documents' : requirement;
  const usable = items.filter((item) => item.usable === true && item.kind === kind);
  return usable.length === 1 ? usable[0] : undefined;
}

/** The choice with this item instead of another of its kind. */
export function withChoice(
  chosen: readonly RequirementRef[],
  { kind, id, name }: RequirementRef,
): readonly RequirementRef[] {
  return [...withoutChoice(chosen, kind), { kind, id, name }];
}

/** The choice without its item of this kind. */
export function withoutChoice(
  chosen: readonly RequirementRef[],
  kind: RequirementItem['kind'],
): readonly RequirementRef[] {
  return chosen.filter((ref) => ref.kind !== kind);
}

/** The kinds of the chosen items that the carrier does not need for what it asks for. */
export function removableKinds(
  requirement: Requirement | undefined,
  chosen: readonly RequirementRef[],
): readonly RequirementItem['kind'][] {
  const unmet = (refs: readonly RequirementRef[]) =>
    unmetRequirement(requirement === undefined ? {} : { requirement }, idsOf(refs)) !== undefined;
  return chosen
    .map(({ kind }) => kind)
    .filter((kind) => unmet(chosen) || !unmet(withoutChoice(chosen, kind)));
}

/** Why a chosen item cannot be used, as part of a sentence; undefined when nothing is wrong with any. */
export function choiceProblem(
  chosen: readonly RequirementRef[],
  { items, reason }: Pick<NumberRequirements, 'items' | 'reason'>,
): string | undefined {
  for (const { kind, id } of chosen) {
    const item = items.find((each) => each.kind === kind && each.id === id);
    if (item !== undefined && item.usable !== true) return `${item.name} cannot be used: ${item.usable}`;
    if (item === undefined && reason === undefined) {
      const what = kind === 'address' ? 'no address' : 'no documents';
      return `the account has ${what} ${id} for this country and type`;
    }
  }
  return undefined;
}

/** The choice that an order carries by its ids, under the names that the account has for them. */
export function choiceOf(
  { addressId, documentsId }: Pick<PurchaseOrder, 'addressId' | 'documentsId'>,
  items: readonly RequirementItem[] = [],
): readonly RequirementRef[] {
  const named = (kind: RequirementItem['kind'], id: string | undefined): RequirementRef[] =>
    id === undefined
      ? []
      : [{ kind, id, name: items.find((item) => item.kind === kind && item.id === id)?.name ?? id }];
  return [...named('address', addressId), ...named('documents', documentsId)];
}

/** The ids of the choice, as an order carries them. */
export function idsOf(chosen: readonly RequirementRef[]): Pick<PurchaseOrder, 'addressId' | 'documentsId'> {
  const address = chosen.find(({ kind }) => kind === 'address');
  const documents = chosen.find(({ kind }) => kind === 'documents');
  return {
    ...(address === undefined ? {} : { addressId: address.id }),
    ...(documents === undefined ? {} : { documentsId: documents.id }),
  };
}
