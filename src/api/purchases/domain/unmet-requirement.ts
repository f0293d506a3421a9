/** Whether a purchase brings what its carrier asks for. A purchase that would be refused for lack of it is not sent. Pure. */
import type { AvailableNumber } from '../../model.ts';
import type { PurchaseOrder } from '../../provider.ts';

/** What is missing, as a sentence without its full stop; undefined when nothing is, or when it is not known what is asked for. */
export function unmetRequirement(
  { requirement }: Pick<AvailableNumber, 'requirement'>,
  { addressId, documentsId }: Pick<PurchaseOrder, 'addressId' | 'documentsId'>,
): string | undefined {
  if (requirement === 'documents' && documentsId === undefined) {
    return 'the carrier asks for approved documents before it sells this number, and none were chosen';
  }
  if (requirement === 'address' && addressId === undefined && documentsId === undefined) {
    return 'the carrier asks for an address before it sells this number, and none was chosen';
  }
  return undefined;
}
