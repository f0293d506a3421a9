/** What the review card says of requirements: what is asked for, what was chosen, and what is missing. Pure. */
import type { NumberType, Requirement } from '../../api/model.ts';
import type { NumberRequirements } from '../../api/provider.ts';
import { idsOf, usableFor } from '../../api/purchases/domain/requirement-choice.ts';
import { unmetRequirement } from '../../api/purchases/domain/unmet-requirement.ts';
import type { Span } from '../../components/cells.ts';
import { formatType, plural } from '../../text/format.ts';
import { requirementName } from '../../text/requirements.ts';
import { type Needs, type Offer, requirementOf } from './requirements.ts';

const NEEDED: Readonly<Record<Exclude<Requirement, 'none'>, string>> = {
  address: 'an address is needed',
  documents: 'needed',
  'documents-later': 'the order waits until they are given',
};

/**
 * The rows of the offer: each chosen item by its name and id, or what is needed. undefined where the provider says nothing of
 * requirements.
 */
export function requirementRows(
  needs: Needs,
  offer: Offer,
): readonly (readonly [name: string, value: Span])[] | undefined {
  const { reading, chosen } = needs;
  const requirement = requirementOf(needs, offer);
  if (requirement === undefined && reading.kind === 'unsupported') return undefined;
  const missing = unmetRequirement(requirement === undefined ? {} : { requirement }, idsOf(chosen));
  if (chosen.length > 0 && missing === undefined) {
    return chosen.map(({ kind, id, name }) => [
      requirementName(kind),
      { text: name === id ? id : `${name} (${id})` },
    ]);
  }
  if (requirement === 'none')
    return [[requirementName('documents'), { text: 'none needed', token: 'muted' }]];
  if (requirement === undefined) {
    const text =
      reading.kind === 'reading' ? 'reading whether any are needed …' : 'not known whether any are needed';
    return [[requirementName('documents'), { text, token: 'warn' }]];
  }
  const state = reading.kind === 'reading' ? 'reading what the account has …' : 'none chosen';
  return [[requirementName('documents'), { text: `${NEEDED[requirement]}; ${state}`, token: 'warn' }]];
}

/** Sentences for what stands in the way, or may: nothing where the requirement is met. */
export function requirementMessages(needs: Needs, offer: Offer, numberType: NumberType): Span[][] {
  const { reading, chosen } = needs;
  const requirement = requirementOf(needs, offer);
  if (requirement === 'none') return [];
  const missing = unmetRequirement(requirement === undefined ? {} : { requirement }, idsOf(chosen));
  const lines: Span[][] = [];
  if (reading.kind === 'failed') {
    lines.push([
      {
        text: `Addresses and documents could not be read: ${reading.error.message}`,
        token: 'bad',
      },
    ]);
    lines.push([{ text: `${reading.error.hint} r tries again.`.trim() }]);
  }
  if (reading.kind === 'read')
    lines.push(...readLines({ ...reading.requirements, requirement }, missing !== undefined, numberType));
  if (reading.kind === 'unsupported' && missing !== undefined) {
    lines.push([{ text: `${missing}: this provider's API takes none from dialdeck.`, token: 'bad' }]);
  }
  return lines;
}

/** What the account has, with what the offer and the rules together ask for. */
type Found = Omit<NumberRequirements, 'requirement'> & { readonly requirement: Requirement | undefined };

function readLines(
  { items, details, reason, createAt, requirement }: Found,
  missing: boolean,
  numberType: NumberType,
): Span[][] {
  const usable = usableFor(requirement, items);
  const lines: Span[][] = [];
  if (missing && usable.length > 0) {
    const names = usable.map(({ name }) => name).join('; ');
    lines.push([
      {
        text: `Nothing can be bought without: press d to choose (${usable.length} can be used: ${names}).`,
        token: 'warn',
      },
    ]);
  }
  if (missing && usable.length === 0) {
    const others = items.length === 0 ? '' : ` (d shows ${plural(items.length, 'item')})`;
    const kind = formatType(numberType);
    lines.push([
      { text: `The account has nothing for ${kind} numbers here that can be used${others}.`, token: 'bad' },
    ]);
    lines.push([{ text: `Create it at ${createAt}` }]);
  }
  if (reason !== undefined) lines.push([{ text: `This may not be all: ${reason}`, token: 'warn' }]);
  if (missing || requirement === undefined || requirement === 'documents-later') {
    lines.push(...details.map((text): Span[] => [{ text: `Asked for: ${text}`, token: 'muted' }]));
  }
  return lines;
}
