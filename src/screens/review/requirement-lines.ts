/** What the review card says of requirements: what is asked for, what was chosen, and what is missing. Pure. */

import type { NumberType, Requirement } from '../../api/model.ts';
import type { NumberRequirements } from '../../api/provider.ts';
import { idsOf, usableFor } from '../../api/purchases/domain/requirement-choice.ts';
import { unmetRequirement } from '../../api/purchases/domain/unmet-requirement.ts';
import type { Span } from '../../components/cells.ts';
import { formatType, plural } from '../../text/format.ts';
import { requirementName } from '../../text/requirements.ts';
import { failureHint } from '../failure-hint.ts';
import { type Needs, type Offer, requirementOf } from './requirements.ts';

const NEEDED: Readonly<Record<Exclude<Requirement, 'none'>, string>> = {
  address: 'an address is needed',
  documents: 'needed',
  'documents-later': 'the order waits until they are given',
};

/**
 * The rows of the offer: what is needed, and each chosen item by name and id, because all of them are sent.
 * undefined where the provider says nothing of requirements.
 */
export function requirementRows(
  needs: Needs,
  offer: Offer,
): readonly (readonly [name: string, value: Span])[] | undefined {
  const { reading, chosen } = needs;
  const requirement = requirementOf(needs, offer);
  if (requirement === undefined && reading.kind === 'unsupported' && chosen.length === 0) return undefined;
  const missing = unmetRequirement(requirement === undefined ? {} : { requirement }, idsOf(chosen));
  const rows = chosen.map(({ kind, id, name }): readonly [string, Span] => [
    requirementName(kind),
    { text: name === id ? id : `${name} (${id})` },
  ]);
  return rows.length > 0 && missing === undefined
    ? rows
    : [...rows, [requirementName('documents'), neededSpan(requirement, reading)]];
}

function neededSpan(requirement: Requirement | undefined, { kind }: Needs['reading']): Span {
  if (requirement === 'none') return { text: 'none needed', token: 'muted' };
  if (requirement === undefined) {
    const text = kind === 'reading' ? 'reading whether any are needed …' : 'not known whether any are needed';
    return { text, token: 'warn' };
  }
  const state = kind === 'reading' ? 'reading what the account has …' : 'none chosen';
  return { text: `${NEEDED[requirement]}; ${state}`, token: 'warn' };
}

/** Sentences about what prevents the purchase, or may prevent it. None when the requirement is met. */
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
    lines.push([{ text: `${failureHint(reading.error)} r tries again.`.trim() }]);
  }
  if (reading.kind === 'read')
    lines.push(...readLines({ ...reading.requirements, requirement }, gapOf(needs, offer), numberType));
  if (reading.kind === 'unsupported' && missing !== undefined) {
    lines.push([{ text: `${missing}: this provider's API takes none from dialdeck.`, token: 'bad' }]);
  }
  return lines;
}

/** What the account has, with what the offer and the rules together ask for. */
type Found = Omit<NumberRequirements, 'requirement'> & { readonly requirement: Requirement | undefined };

/** What is not chosen: without it nothing is sold, or the order waits for it. */
type Gap = 'missing' | 'later';

function gapOf(needs: Needs, offer: Offer): Gap | undefined {
  const requirement = requirementOf(needs, offer);
  const ids = idsOf(needs.chosen);
  if (requirement === undefined) return undefined;
  if (unmetRequirement({ requirement }, ids) !== undefined) return 'missing';
  return requirement === 'documents-later' && ids.documentsId === undefined ? 'later' : undefined;
}

const WITHOUT: Readonly<Record<Gap, string>> = {
  missing: 'Nothing can be bought without',
  later: 'The order would wait for them',
};

function readLines(
  { items, reason, createAt, requirement }: Found,
  gap: Gap | undefined,
  numberType: NumberType,
): Span[][] {
  const usable = usableFor(requirement, items);
  const lines: Span[][] = [];
  if (gap !== undefined && usable.length > 0) {
    const names = usable.map(({ name }) => name).join('; ');
    lines.push([
      {
        text: `${WITHOUT[gap]}: press d to choose (${usable.length} can be used: ${names}).`,
        token: 'warn',
      },
    ]);
  }
  if (gap !== undefined && usable.length === 0) {
    const others = items.length === 0 ? '' : ` (d shows ${plural(items.length, 'item')})`;
    const kind = formatType(numberType);
    lines.push([
      {
        text: `The account has nothing for ${kind} numbers here that can be used${others}.`,
        token: gap === 'missing' ? 'bad' : 'warn',
      },
    ]);
    lines.push([{ text: `Create it at ${createAt}` }]);
  }
  if (reason !== undefined) lines.push([{ text: `This may not be all: ${reason}`, token: 'warn' }]);
  return lines;
}

/** What the provider asks for, one line each, while nothing is chosen for it. */
export function requirementDetails(needs: Needs, offer: Offer): Span[][] {
  const { reading } = needs;
  if (reading.kind !== 'read') return [];
  const isOpen = requirementOf(needs, offer) === undefined || gapOf(needs, offer) !== undefined;
  if (!isOpen) return [];
  return reading.requirements.details.map((text): Span[] => [{ text: `Asked for: ${text}`, token: 'muted' }]);
}
