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
import { sharingRecord } from './notes-sharing.ts';
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
    notesSharing: sharingRecord(number.notesSharing),
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

/** A value of a field for people: an empty lock is "off", and `without` stands for other empty values. */
export function valueText(field: string, value: string, without: string): string {
  return value || (field === 'deletionLock' ? 'off' : without);
}

/** As far as the provider states it. */
type StatedState = { readonly [Field in 'status' | 'markedForRelease']?: OwnedNumber[Field] | undefined };

/** The status words of carriers for a number that works as usual. */
const USUAL_STATUS: ReadonlySet<string> = new Set(['ACTIVE', 'IN-USE', 'INSERVICE']);

/** What a person must see of the state of a number: "PORT-OUT-PENDING", "marked for release"; undefined where it is a usual one. */
export function unusualState(number: StatedState): string | undefined {
  const { status, markedForRelease } = number;
  const isUsual = status === undefined || USUAL_STATUS.has(status);
  return isUsual && markedForRelease !== true ? undefined : stateText(number);
}

/** "ACTIVE", "ACTIVE, marked for release"; empty where the provider states nothing. */
export function stateText({ status, markedForRelease }: StatedState): string {
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

/** A column of an export: its title is the name of the field in JSON, as far as there is one. */
export interface ExportColumn {
  readonly title: string;
  text(row: OwnedNumber): string;
  /** The text may come from somebody else. */
  readonly foreign?: true;
}

const stated = (value: boolean | undefined) => (value === undefined ? '' : String(value));
const routeOrNothing = (route: Route | undefined) => (route === undefined ? '' : routeText(route));

/** What an export says of a number, in its order. */
export const OWNED_EXPORT: readonly ExportColumn[] = [
  { title: 'phoneNumber', text: (row) => row.phoneNumber },
  { title: 'friendlyName', text: (row) => shownText(row, 'friendlyName'), foreign: true },
  { title: 'numberType', text: (row) => row.statedType ?? row.numberType, foreign: true },
  { title: 'countryCode', text: (row) => row.countryCode ?? '' },
  { title: 'voice', text: (row) => stated(row.capabilities.voice) },
  { title: 'SMS', text: (row) => stated(row.capabilities.SMS) },
  { title: 'MMS', text: (row) => stated(row.capabilities.MMS) },
  { title: 'voiceUrl', text: (row) => shownText(row, 'voiceUrl'), foreign: true },
  { title: 'smsUrl', text: (row) => shownText(row, 'smsUrl'), foreign: true },
  {
    title: 'createdAt',
    text: (row) => (row.createdAt === undefined ? '' : new Date(row.createdAt).toISOString()),
  },
  { title: 'monthlyRate', text: (row) => amountText(row.monthlyRate), foreign: true },
  { title: 'currency', text: (row) => currencyText(row.monthlyRate) },
  { title: 'monthlyRateIsListPrice', text: (row) => String(row.monthlyRateIsListPrice === true) },
  { title: 'providerId', text: (row) => row.providerId ?? '', foreign: true },
  { title: 'addressId', text: (row) => row.addressId ?? '', foreign: true },
  { title: 'documentsId', text: (row) => row.documentsId ?? '', foreign: true },
  { title: 'voiceRoutedBy', text: (row) => routeOrNothing(row.routedBy?.voice), foreign: true },
  { title: 'smsRoutedBy', text: (row) => routeOrNothing(row.routedBy?.SMS), foreign: true },
  { title: 'voiceRouteUrl', text: (row) => row.routedBy?.voice?.url ?? '', foreign: true },
  { title: 'smsRouteUrl', text: (row) => row.routedBy?.SMS?.url ?? '', foreign: true },
  ...Object.keys(FURTHER)
    .filter(isFurther)
    .map((field): ExportColumn => ({ title: field, text: (row) => shownText(row, field), foreign: true })),
  { title: 'note', text: (row) => row.note ?? '', foreign: true },
  { title: 'ownTags', text: (row) => row.ownTags ?? '', foreign: true },
];

/** The amount of a price without its currency, or the carrier's text where it cannot be read; empty for none. */
export function amountText(price: Price): string {
  switch (price.kind) {
    case 'money':
      return price.money.amount;
    case 'unreadable':
      return price.text;
    case 'not-stated':
      return '';
  }
}

/** The currency of a price; empty where there is none. */
export function currencyText(price: Price): string {
  return price.kind === 'money' ? price.money.currency : '';
}

/** The titles of an export's columns, in order. */
export const OWNED_TITLES: readonly string[] = OWNED_EXPORT.map(({ title }) => title);

/** The unchanged texts of a number for the columns of an export. */
export function ownedTexts(row: OwnedNumber): readonly string[] {
  return OWNED_EXPORT.map(({ text }) => text(row));
}

/** The heading of `ownedCsvLine`, with its line end. */
export const OWNED_CSV_HEADING = csvLine(OWNED_TITLES);

/** A number as a CSV line. Texts that others may have written are disarmed. */
export function ownedCsvLine(row: OwnedNumber): string {
  return csvLine(
    OWNED_EXPORT.map(({ text, foreign }) => (foreign === true ? defused(text(row)) : text(row))),
  );
}
