/** An owned number for programs: as a JSON record and as a line of CSV, the same from the app and from the commands. */
import type { OwnedNumber, StatedCapabilities } from '../api/model.ts';
import type { Rate } from '../api/money.ts';
import { csvLine, defused } from './csv.ts';

/** Every field there, null where nothing is known. */
export function ownedRecord(number: OwnedNumber) {
  return {
    phoneNumber: number.phoneNumber,
    numberType: number.numberType,
    countryCode: number.countryCode ?? null,
    friendlyName: number.friendlyName ?? null,
    capabilities: capabilitiesRecord(number.capabilities),
    voiceUrl: number.voiceUrl ?? null,
    smsUrl: number.smsUrl ?? null,
    createdAt: number.createdAt ?? null,
    status: number.status ?? null,
    ...rateRecord(number.monthlyRate),
  };
}

/** A rate as its exact money, where it is one, and as the provider wrote it. */
export function rateRecord(rate: Rate) {
  switch (rate.kind) {
    case 'money':
      return { monthlyRate: rate.money, monthlyRateText: rate.text, currencyAssumed: !rate.currencyStated };
    case 'unreadable':
      return { monthlyRate: null, monthlyRateText: rate.text, currencyAssumed: false };
    case 'not-stated':
      return { monthlyRate: null, monthlyRateText: null, currencyAssumed: false };
  }
}

/** Capabilities with null for what the provider does not say. */
export function capabilitiesRecord({ voice, SMS, MMS }: StatedCapabilities) {
  return { voice: voice ?? null, SMS: SMS ?? null, MMS: MMS ?? null };
}

/** The heading of `ownedCsvLine`, with its line end. */
export const OWNED_CSV_HEADING = csvLine([
  'phoneNumber',
  'friendlyName',
  'numberType',
  'countryCode',
  'voice',
  'SMS',
  'MMS',
  'voiceUrl',
  'smsUrl',
  'createdAt',
  'monthlyRate',
  'currency',
]);

/** A number as a line of CSV; whatever others wrote is defused. */
export function ownedCsvLine(row: OwnedNumber): string {
  const record = ownedRecord(row);
  const stated = (value: boolean | null) => (value === null ? '' : String(value));
  return csvLine([
    record.phoneNumber,
    defused(record.friendlyName ?? ''),
    record.numberType,
    record.countryCode ?? '',
    stated(record.capabilities.voice),
    stated(record.capabilities.SMS),
    stated(record.capabilities.MMS),
    defused(record.voiceUrl ?? ''),
    defused(record.smsUrl ?? ''),
    record.createdAt === null ? '' : new Date(record.createdAt).toISOString(),
    record.monthlyRate?.amount ?? defused(record.monthlyRateText ?? ''),
    record.monthlyRate?.currency ?? '',
  ]);
}
