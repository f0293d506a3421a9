/** The JSON records of the model: every field is present, and null means not known. */
import type { AvailableNumber } from '../../api/model.ts';
import type { SearchFilter } from '../../api/provider.ts';
import { capabilitiesRecord, priceRecord } from '../../text/owned-records.ts';
import type { AvailableNumberRecord } from './schemas/offers.ts';

export function availableRecord(
  number: AvailableNumber,
  notConfirmed: readonly SearchFilter[],
): AvailableNumberRecord {
  return {
    phoneNumber: number.phoneNumber,
    numberType: number.numberType,
    statedType: number.statedType ?? null,
    countryCode: number.countryCode ?? null,
    friendlyName: number.friendlyName,
    locality: number.locality ?? null,
    region: number.region ?? null,
    rateCenter: number.rateCenter ?? null,
    lata: number.lata ?? null,
    postalCode: number.postalCode ?? null,
    capabilities: capabilitiesRecord(number.capabilities),
    requirement: number.requirement ?? null,
    notConfirmed: [...notConfirmed],
    beta: number.beta,
    ...priceRecord(number.monthlyRate),
    setupFee: number.setupFee ?? null,
  };
}
