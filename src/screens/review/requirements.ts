/** What the carrier asks for before it sells the number, what the account has of it, and what the person chose. Pure. */
import type { ApiError } from '../../api/errors.ts';
import type { AvailableNumber, Requirement } from '../../api/model.ts';
import type { NumberRequirements } from '../../api/provider.ts';
import {
  choiceOf,
  choiceProblem,
  idsOf,
  onlyUsable,
  type RequirementRef,
  strongerRequirement,
  usableFor,
} from '../../api/purchases/domain/requirement-choice.ts';
import { unmetRequirement } from '../../api/purchases/domain/unmet-requirement.ts';

/** What is known of the account's addresses and documents. */
export type RequirementsReading =
  | { readonly kind: 'reading' }
  /** The provider says nothing of requirements, and takes nothing for them. */
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'read'; readonly requirements: NumberRequirements }
  | { readonly kind: 'failed'; readonly error: ApiError };

export interface Needs {
  readonly reading: RequirementsReading;
  /** At most one of each kind. */
  readonly chosen: readonly RequirementRef[];
}

export type Offer = Pick<AvailableNumber, 'requirement'> | undefined;

/** What is asked for; undefined: not known. */
export function requirementOf({ reading }: Needs, offer: Offer): Requirement | undefined {
  const ruled = reading.kind === 'read' ? reading.requirements.requirement : undefined;
  return strongerRequirement(offer?.requirement, ruled);
}

/** The needs with the items that were read. If only one item meets the requirement, it is already chosen. */
export function withRequirements(needs: Needs, requirements: NumberRequirements, offer: Offer): Needs {
  const read: Needs = { ...needs, reading: { kind: 'read', requirements } };
  const chosen = choiceOf(idsOf(needs.chosen), requirements.items);
  if (chosen.length > 0) return { ...read, chosen };
  const only = onlyUsable(requirementOf(read, offer), requirements.items);
  if (only === undefined) return { ...read, chosen };
  return { ...read, chosen: [{ kind: only.kind, id: only.id, name: only.name }] };
}

/** Why Buy cannot act for want of what the carrier asks for, or undefined. Not known is no obstacle. */
export function needsProblem(needs: Needs, offer: Offer): string | undefined {
  const { reading, chosen } = needs;
  const requirement = requirementOf(needs, offer);
  if (requirement === 'none' && chosen.length === 0) return undefined;
  if (reading.kind === 'reading') return 'addresses and documents are still being read';
  const wrong = reading.kind === 'read' ? choiceProblem(chosen, reading.requirements) : undefined;
  if (wrong !== undefined) return wrong;
  const missing = unmetRequirement(requirement === undefined ? {} : { requirement }, idsOf(chosen));
  if (missing === undefined) return undefined;
  const what = requirement === 'address' ? 'an address is needed' : 'documents are needed';
  if (reading.kind === 'failed') return `${what}; r reads what the account has`;
  if (reading.kind === 'unsupported') return `${what}; dialdeck cannot give any here`;
  return usableFor(requirement, reading.requirements.items).length > 0
    ? `${what}; d chooses`
    : `${what}; the account has none`;
}

/** Why the list of addresses and documents cannot be opened, or undefined. */
export function listProblem(needs: Needs, offer: Offer): string | undefined {
  const { reading, chosen } = needs;
  if (requirementOf(needs, offer) === 'none' && chosen.length === 0) return 'the provider asks for none';
  switch (reading.kind) {
    case 'reading':
      return 'they are still being read';
    case 'unsupported':
      return 'this provider takes neither an address nor documents';
    case 'failed':
      return 'they could not be read; r tries again';
    case 'read':
      return reading.requirements.items.length === 0
        ? `the account has none for this country and type; create them at ${reading.requirements.createAt}`
        : undefined;
  }
}
