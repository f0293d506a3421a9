/** The model as --json prints it: every field there, null where nothing is known. */
import type { AvailableNumber, OwnedNumber, StatedCapabilities } from '../../api/model.ts';
import type { Rate } from '../../api/money.ts';
import type { AvailableNumberRecord, OwnedNumberRecord } from './schemas.ts';

export function availableRecord(number: AvailableNumber): AvailableNumberRecord {
  return {
    phoneNumber: number.phoneNumber,
    numberType: number.numberType,
    countryCode: number.countryCode,
    friendlyName: number.friendlyName,
    region: number.region ?? null,
    rateCenter: number.rateCenter ?? null,
    lata: number.lata ?? null,
    postalCode: number.postalCode ?? null,
    capabilities: capabilitiesRecord(number.capabilities),
    beta: number.beta,
    ...rateRecord(number.monthlyRate),
  };
}

export function ownedRecord(number: OwnedNumber): OwnedNumberRecord {
  return {
    phoneNumber: number.phoneNumber,
    numberType: number.numberType,
    countryCode: number.countryCode ?? null,
    friendlyName: number.friendlyName ?? null,
    capabilities: capabilitiesRecord(number.capabilities),
    voiceUrl: number.voiceUrl ?? null,
    smsUrl: number.smsUrl ?? null,
    createdAt: number.createdAt ?? null,
    ...rateRecord(number.monthlyRate),
  };
}

export function rateRecord(
  rate: Rate,
): Pick<AvailableNumberRecord, 'monthlyRate' | 'monthlyRateText' | 'currencyAssumed'> {
  switch (rate.kind) {
    case 'money':
      return { monthlyRate: rate.money, monthlyRateText: rate.text, currencyAssumed: !rate.currencyStated };
    case 'unreadable':
      return { monthlyRate: null, monthlyRateText: rate.text, currencyAssumed: false };
    case 'not-stated':
      return { monthlyRate: null, monthlyRateText: null, currencyAssumed: false };
  }
}

function capabilitiesRecord({ voice, SMS, MMS }: StatedCapabilities): AvailableNumberRecord['capabilities'] {
  return { voice: voice ?? null, SMS: SMS ?? null, MMS: MMS ?? null };
}
