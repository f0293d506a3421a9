/** A provider that only reads: the wall behind --read-only and read-only accounts, whatever a screen or a command forgets. */
import { localError } from './errors.ts';
import type { Provider } from './provider.ts';

/** Why nothing may be changed, as the start of a sentence, and what to do about it. */
export interface ReadOnlyReason {
  readonly because: string;
  readonly hint: string;
}

/** The whole run is read-only. */
const BY_OPTION: ReadOnlyReason = {
  because: '--read-only is on',
  hint: 'Start dialdeck without --read-only.',
};

/** The account is read-only, by its entry in the accounts file. */
export function accountIsReadOnly(name: string): ReadOnlyReason {
  return {
    because: `The account "${name}" is read-only`,
    hint: `Allow changes with: dialdeck accounts read-only ${name} off`,
  };
}

/** The same provider with purchase, update, release and lookups that cost money refused before anything is sent. */
export function readOnlyProvider(provider: Provider, reason: ReadOnlyReason = BY_OPTION): Provider {
  const refuse = async (act: string): Promise<never> => {
    throw localError('invalid', `${reason.because}: nothing is ${act}.`, reason.hint);
  };
  const { lookup, reservations, routes, rawReads } = provider;
  return {
    ...bound(provider),
    ...(lookup === undefined
      ? {}
      : {
          lookup: (phoneNumber, paid, signal) =>
            paid.length > 0
              ? refuse('looked up that is billed')
              : lookup.call(provider, phoneNumber, paid, signal),
        }),
    purchase: () => refuse('bought'),
    updateOwned: () => refuse('changed'),
    release: () => refuse('released'),
    ...(provider.attachDocuments === undefined ? {} : { attachDocuments: () => refuse('changed') }),
    ...(provider.cancelPurchase === undefined ? {} : { cancelPurchase: () => refuse('cancelled') }),
    ...(reservations === undefined
      ? {}
      : {
          reservations: {
            ...reservations,
            create: () => refuse('reserved'),
            extend: () => refuse('reserved'),
            ...(reservations.cancel === undefined ? {} : { cancel: () => refuse('cancelled') }),
          },
        }),
    ...(routes === undefined ? {} : { routes: { ...routes, updateUrl: () => refuse('changed') } }),
    // Without the consent, the provider refuses what is billed.
    ...(rawReads === undefined
      ? {}
      : {
          rawReads: {
            ...rawReads,
            send: (request, signal) => rawReads.send({ ...request, paid: false }, signal),
          },
        }),
  };
}

/** Methods of a class do not survive a spread; each is bound by name. */
export function bound(provider: Provider): Provider {
  const { clock, priceList, soldCountries, purchaseStatus, findPurchase, requirements } = provider;
  const { portability, lookup, balance, checkAccount } = provider;
  const { attachDocuments, cancelPurchase, reservations, routes, rawReads } = provider;
  return {
    abilities: provider.abilities,
    searchAvailable: (query, signal) => provider.searchAvailable(query, signal),
    quote: (number, signal) => provider.quote(number, signal),
    listOwned: (query, signal) => provider.listOwned(query, signal),
    getOwned: (phoneNumber, signal) => provider.getOwned(phoneNumber, signal),
    purchase: (order, signal) => provider.purchase(order, signal),
    updateOwned: (phoneNumber, change, signal) => provider.updateOwned(phoneNumber, change, signal),
    release: (number, signal) => provider.release(number, signal),
    ...(clock === undefined ? {} : { clock: clock.bind(provider) }),
    ...(priceList === undefined ? {} : { priceList: priceList.bind(provider) }),
    ...(soldCountries === undefined ? {} : { soldCountries: soldCountries.bind(provider) }),
    ...(purchaseStatus === undefined ? {} : { purchaseStatus: purchaseStatus.bind(provider) }),
    ...(findPurchase === undefined ? {} : { findPurchase: findPurchase.bind(provider) }),
    ...(attachDocuments === undefined ? {} : { attachDocuments: attachDocuments.bind(provider) }),
    ...(cancelPurchase === undefined ? {} : { cancelPurchase: cancelPurchase.bind(provider) }),
    ...(reservations === undefined ? {} : { reservations }),
    ...(routes === undefined ? {} : { routes }),
    ...(rawReads === undefined ? {} : { rawReads }),
    ...(requirements === undefined ? {} : { requirements: requirements.bind(provider) }),
    ...(portability === undefined ? {} : { portability: portability.bind(provider) }),
    ...(lookup === undefined ? {} : { lookup: lookup.bind(provider) }),
    ...(balance === undefined ? {} : { balance: balance.bind(provider) }),
    ...(checkAccount === undefined ? {} : { checkAccount: checkAccount.bind(provider) }),
  };
}
