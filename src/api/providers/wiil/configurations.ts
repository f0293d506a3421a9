/** WIIL's `/phone-configurations`: the numbers of the account. */
import { isNotFound, localError } from '../../errors.ts';
import type { OwnedNumber, OwnedSender } from '../../model.ts';
import type { OwnedPage, PageQuery } from '../../provider.ts';
import { answeredAboutAnother, readBeforeChange, readRows, requirePhoneNumber } from '../reading.ts';
import { type Call, readable } from './caller.ts';
import type { Configuration, WiilReader } from './mapping.ts';
import { createPageReader } from './pages.ts';
import { WireReleasedSchema } from './wire.ts';

const PHONES = '/phone-configurations';

export interface ConfigurationsDeps {
  readonly call: Call;
  readonly reader: WiilReader;
  readonly host: string;
  /** The most rows to request in one page. */
  readonly mostRows: number;
}

export interface Configurations {
  list(query: PageQuery, signal?: AbortSignal): Promise<OwnedPage>;
  /** undefined when WIIL says that the account does not have it (404). */
  find(phoneNumber: string, signal?: AbortSignal): Promise<Configuration | undefined>;
  /** Renames a number; an empty name clears the name. */
  rename(phoneNumber: string, friendlyName: string, signal?: AbortSignal): Promise<OwnedNumber>;
  /** Sends exactly one DELETE. */
  release(number: Pick<OwnedNumber, 'phoneNumber'>, signal?: AbortSignal): Promise<void>;
}

export function createConfigurations({ call, reader, host, mostRows }: ConfigurationsDeps): Configurations {
  const configurationSchema = () => readable(reader.configuration);
  const readPage = createPageReader(call, PHONES);

  const find: Configurations['find'] = async (phoneNumber, signal) => {
    requirePhoneNumber(phoneNumber);
    const path = `${PHONES}/by-phone-number/${encodeURIComponent(phoneNumber)}`;
    try {
      const { data, status } = await call(
        { method: 'GET', path, signal, expect: [200] },
        configurationSchema,
      );
      if (data.number.phoneNumber === phoneNumber) return data;
      throw answeredAboutAnother(phoneNumber, host, true, status);
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  };

  return {
    find,

    list: async ({ page, pageSize }, signal) => {
      const size = Math.min(pageSize, mostRows);
      const { rows, ...stated } = await readPage(page, size, signal);
      const senders: OwnedSender[] = [];
      const numbers = readRows(rows, (row) => {
        const number = reader.configuration(row)?.number;
        const sender = number === undefined ? reader.sender(row) : undefined;
        if (sender !== undefined) senders.push(sender);
        return number;
      });
      return {
        ...numbers,
        ...stated,
        unreadable: numbers.unreadable - senders.length,
        ...(senders.length === 0 ? {} : { senders }),
      };
    },

    rename: async (phoneNumber, friendlyName, signal) => {
      const json = {
        id: await idOf({ find, host }, phoneNumber, signal),
        friendlyName: friendlyName === '' ? null : friendlyName,
      };
      const request = { method: 'PATCH', path: PHONES, json, signal, expect: [200] } as const;
      const { data, status } = await call(request, configurationSchema);
      if (data.number.phoneNumber === phoneNumber) return data.number;
      throw answeredAboutAnother(phoneNumber, host, false, status);
    },

    release: async ({ phoneNumber }, signal) => {
      const path = `${PHONES}/${encodeURIComponent(await idOf({ find, host }, phoneNumber, signal))}`;
      await call({ method: 'DELETE', path, signal, expect: [200] }, () => WireReleasedSchema);
    },
  };
}

/** WIIL's own id of a number, which changes and releases need. If this fails, nothing was changed. */
async function idOf(
  { find, host }: { readonly find: Configurations['find']; readonly host: string },
  phoneNumber: string,
  signal?: AbortSignal,
): Promise<string> {
  const { id } = await readBeforeChange(find, phoneNumber, signal);
  if (id !== undefined) return id;
  throw localError(
    'contract',
    `${host} shows ${phoneNumber} without a readable id, and numbers can be changed only by their id.`,
    'Nothing was sent. Change the number in the WIIL console.',
  );
}
