/** What the filter of Pricing understands, and what its words hide. */
import type { FilterVocabulary } from '../../text/filter-completion.ts';
import { formatType } from '../../text/format.ts';
import { type WithoutTerm, withoutTerms } from '../filter-help.ts';
import { matchingRows, type PricingState } from './state.ts';

export function pricingVocabulary({ countries }: Pick<PricingState, 'countries'>): FilterVocabulary {
  return {
    fields: ['type', 'country'],
    gaps: false,
    marks: false,
    countries,
    example: 'Words, or type:mobile country:DE <5',
  };
}

/** Each word of the filter, and the chosen type, with the rows that the others let through. */
export function withoutFilters(state: PricingState): readonly WithoutTerm[] {
  const { filter, numberType } = state;
  return [
    ...withoutTerms(filter.value, (text) => matchingRows(state, text).length),
    ...(numberType === undefined
      ? []
      : [
          {
            term: `type ${formatType(numberType)}`,
            count: matchingRows({ ...state, numberType: undefined }, filter.value).length,
          },
        ]),
  ];
}
