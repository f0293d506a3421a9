/** Writes an owned number for programs, as a JSON record or a CSV line. The app and the commands share it. */
import type {
  ConfigurationField,
  FurtherField,
  OwnedNumber,
  OwnedSender,
  Route,
  StatedCapabilities,
} from '../api/model.ts';
import type { Price } from '../api/money/money.ts';
import { csvLine, defused } from './csv.ts';
import { plural } from './format.ts';
import { routeText } from './routes.ts';

/** Shown in place of a name or URL that dialdeck cannot read. */
const NOT_READABLE = '(not readable)';

/** A record with every field; null where the value is not known. */
export function ownedRecord(number: OwnedNumber) {
  return {
    phoneNumber: number.phoneNumber,
    numberType: number.numberType,
    statedType: number.statedType ?? null,
    countryCode: number.countryCode ?? null,
    friendlyName: number.friendlyName ?? null,
    capabilities: capabilitiesRecord(number.capabilities),
    voiceUrl: number.voiceUrl ?? null,
    smsUrl: number.smsUrl ?? null,
    createdAt: number.createdAt ?? null,
    status: number.status ?? null,
    isPorted: number.isPorted ?? null,
    markedForRelease: number.markedForRelease ?? null,
    unreadable: [...(number.unreadable ?? [])],
    providerId: number.providerId ?? null,
    addressId: number.addressId ?? null,
    documentsId: number.documentsId ?? null,
    routedBy: { voice: number.routedBy?.voice ?? null, SMS: number.routedBy?.SMS ?? null },
    further: furtherRecord(number),
    note: number.note ?? null,
    ownTags: number.ownTags?.split(', ') ?? [],
    ...priceRecord(number.monthlyRate),
    monthlyRateIsListPrice: number.monthlyRateIsListPrice === true,
  };
}

/** Every further field; the type checker counts them. */
const FURTHER: Readonly<Record<FurtherField, true>> = {
  voiceMethod: true,
  voiceFallbackUrl: true,
  voiceFallbackMethod: true,
  smsMethod: true,
  smsFallbackUrl: true,
  smsFallbackMethod: true,
  statusCallbackUrl: true,
  statusCallbackMethod: true,
  voiceApplicationId: true,
  smsApplicationId: true,
  trunkId: true,
  connectionId: true,
  messagingProfileId: true,
  tags: true,
  deletionLock: true,
};

const isFurther = (name: string): name is FurtherField => name in FURTHER;

/** The further settings that are set. */
function furtherRecord(number: OwnedNumber): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.keys(FURTHER)
      .filter(isFurther)
      .flatMap((field) => {
        const value = number[field];
        return value === undefined ? [] : [[field, value]];
      }),
  );
}

/** The record of a short code or sender id. */
export function senderRecord(sender: OwnedSender) {
  return {
    sender: sender.sender,
    kind: sender.kind,
    friendlyName: sender.friendlyName ?? null,
    countryCode: sender.countryCode ?? null,
    status: sender.status ?? null,
    createdAt: sender.createdAt ?? null,
    ...priceRecord(sender.monthlyRate),
  };
}

/** A short code or sender id as a row for lists of numbers that only show it. */
export function senderRow({ sender, kind, ...facts }: OwnedSender): OwnedNumber {
  return { phoneNumber: sender, numberType: 'UNKNOWN', statedType: kind, capabilities: {}, ...facts };
}

const MOST_NAMED = 5;

/** "2 short codes or sender ids (12345, ACME)", with the names of the first few. */
export function sendersText(senders: readonly OwnedSender[]): string {
  const names = senders.slice(0, MOST_NAMED).map(({ sender }) => sender);
  const named = senders.length > MOST_NAMED ? [...names, '…'] : names;
  return `${plural(senders.length, 'short code or sender id', 'short codes or sender ids')} (${named.join(', ')})`;
}

/** A name or URL for people: empty, its text, or "(not readable)". */
export function shownText(number: OwnedNumber, field: ConfigurationField): string {
  return number[field] ?? (number.unreadable?.includes(field) === true ? NOT_READABLE : '');
}

/** "ACTIVE", "ACTIVE, marked for release"; empty where the provider states nothing. */
export function stateText({ status, markedForRelease }: OwnedNumber): string {
  const marked = markedForRelease === true ? 'marked for release' : undefined;
  return [status, marked].filter((word) => word !== undefined).join(', ');
}

/** A price as an exact amount, if it could be read, and as the provider wrote it. */
export function priceRecord(price: Price) {
  switch (price.kind) {
    case 'money':
      return {
        monthlyRate: price.money,
        monthlyRateText: price.text,
        currencyAssumed: !price.currencyStated,
      };
    case 'unreadable':
      return { monthlyRate: null, monthlyRateText: price.text, currencyAssumed: false };
    case 'not-stated':
      return { monthlyRate: null, monthlyRateText: null, currencyAssumed: false };
  }
}

/** Capabilities with null for what the provider does not say. */
export function capabilitiesRecord({ voice, SMS, MMS, fax }: StatedCapabilities) {
  return { voice: voice ?? null, SMS: SMS ?? null, MMS: MMS ?? null, fax: fax ?? null };
}

type OwnedRecord = ReturnType<typeof ownedRecord>;

interface ExportColumn {
  readonly title: string;
  text(record: OwnedRecord, row: OwnedNumber): string;
  /** The text may come from somebody else. */
  readonly foreign?: true;
}

const stated = (value: boolean | null) => (value === null ? '' : String(value));
const routeOrNothing = (route: Route | undefined) => (route === undefined ? '' : routeText(route));

const EXPORT_COLUMNS: readonly ExportColumn[] = [
  { title: 'phoneNumber', text: (record) => record.phoneNumber },
  { title: 'friendlyName', text: (_, row) => shownText(row, 'friendlyName'), foreign: true },
  { title: 'numberType', text: (record) => record.statedType ?? record.numberType, foreign: true },
  { title: 'countryCode', text: (record) => record.countryCode ?? '' },
  { title: 'voice', text: (record) => stated(record.capabilities.voice) },
  { title: 'SMS', text: (record) => stated(record.capabilities.SMS) },
  { title: 'MMS', text: (record) => stated(record.capabilities.MMS) },
  { title: 'voiceUrl', text: (_, row) => shownText(row, 'voiceUrl'), foreign: true },
  { title: 'smsUrl', text: (_, row) => shownText(row, 'smsUrl'), foreign: true },
  {
    title: 'createdAt',
    text: (record) => (record.createdAt === null ? '' : new Date(record.createdAt).toISOString()),
  },
  {
    title: 'monthlyRate',
    text: (record) => record.monthlyRate?.amount ?? record.monthlyRateText ?? '',
    foreign: true,
  },
  { title: 'currency', text: (record) => record.monthlyRate?.currency ?? '' },
  { title: 'monthlyRateIsListPrice', text: (record) => String(record.monthlyRateIsListPrice) },
  { title: 'providerId', text: (record) => record.providerId ?? '', foreign: true },
  { title: 'addressId', text: (record) => record.addressId ?? '', foreign: true },
  { title: 'documentsId', text: (record) => record.documentsId ?? '', foreign: true },
  { title: 'voiceRoutedBy', text: (_, row) => routeOrNothing(row.routedBy?.voice), foreign: true },
  { title: 'smsRoutedBy', text: (_, row) => routeOrNothing(row.routedBy?.SMS), foreign: true },
  { title: 'voiceRouteUrl', text: (_, row) => row.routedBy?.voice?.url ?? '', foreign: true },
  { title: 'smsRouteUrl', text: (_, row) => row.routedBy?.SMS?.url ?? '', foreign: true },
  ...Object.keys(FURTHER)
    .filter(isFurther)
    .map((field): ExportColumn => ({ title: field, text: (_, row) => shownText(row, field), foreign: true })),
  { title: 'note', text: (record) => record.note ?? '', foreign: true },
  { title: 'ownTags', text: (_, row) => row.ownTags ?? '', foreign: true },
];

/** The titles of an export's columns, in order. */
export const OWNED_TITLES: readonly string[] = EXPORT_COLUMNS.map(({ title }) => title);

/** The unchanged texts of a number for the columns of an export. */
export function ownedTexts(row: OwnedNumber): readonly string[] {
  const record = ownedRecord(row);
  return EXPORT_COLUMNS.map(({ text }) => text(record, row));
}

/** The heading of `ownedCsvLine`, with its line end. */
export const OWNED_CSV_HEADING = csvLine(OWNED_TITLES);

/** A number as a CSV line. Texts that others may have written are disarmed. */
export function ownedCsvLine(row: OwnedNumber): string {
  const record = ownedRecord(row);
  return csvLine(
    EXPORT_COLUMNS.map(({ text, foreign }) =>
      foreign === true ? defused(text(record, row)) : text(record, row),
    ),
  );
}
