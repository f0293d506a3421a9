/** What the account and its provider can do for an owned number. Pure. */
import type { CarrierPage, CarrierPages } from '../../api/carrier-pages.ts';
import type { OwnedNumber } from '../../api/model.ts';
import type { ProviderAbilities } from '../../api/provider.ts';

export interface NumberAbilities {
  readonly editable: ProviderAbilities['editable'];
  /** Whether the account can say what there is to route the number. */
  readonly hasRoutes: boolean;
  /** Notes and tags are those of a team. */
  readonly hasTeam: boolean;
  /** The carrier's website; undefined if there is none. */
  readonly pages?: CarrierPages | undefined;
}

/** The carrier's page of the number. */
export function numberPage({
  pages,
  number,
}: Pick<NumberAbilities, 'pages'> & { readonly number: OwnedNumber | undefined }): CarrierPage | undefined {
  return pages?.number(number?.providerId);
}
