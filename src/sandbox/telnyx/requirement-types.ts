/** What the sandbox's Telnyx account must prove for numbers that need documents. All of it is invented. */
import { uuidOf } from './ids.ts';

interface RequirementType {
  readonly name: string;
  readonly description: string;
  readonly example: string;
  readonly fieldType: 'textual' | 'address' | 'document';
}

const TYPES: readonly RequirementType[] = [
  {
    name: 'Name of the end user',
    description: 'The full name of the person or company that uses the number',
    example: 'Example GmbH',
    fieldType: 'textual',
  },
  {
    name: 'Address of the end user',
    description: 'A verified address in the area of the number',
    example: 'Musterstraße 1, 10115 Berlin',
    fieldType: 'address',
  },
  {
    name: 'Proof of identity',
    description: 'A passport, or the company registration',
    example: 'registration.pdf',
    fieldType: 'document',
  },
];

/** With its id. */
export interface Requirement extends RequirementType {
  readonly id: string;
}

export function requirementIds(): readonly Requirement[] {
  return TYPES.map((type, at) => ({ ...type, id: uuidOf('requirement', at + 1) }));
}
