/** A provider that only reads: the wall behind --read-only and read-only accounts, whatever a screen or a command forgets. */
import { type ApiError, localError } from './errors.ts';
import type { Provider, Reservations } from './provider.ts';

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

/**
 * The same provider with purchase, update, release and lookups that cost money refused before anything is sent, as long as there is a
 * reason. It is asked for at each request, because an account may become read-only while it is open.
 */
export function readOnlyProvider(
  provider: Provider,
  reason: () => ReadOnlyReason | undefined = () => BY_OPTION,
): Provider {
  const refusal = (act: string): ApiError | undefined => {
    const why = reason();
    return why === undefined
      ? undefined
      : localError('invalid', `${why.because}: nothing is ${act}.`, why.hint);
  };
  /** Asks and sends in the same breath. */
  const unless: Unless =
    (act, send) =>
    async (...given) => {
      const refused = refusal(act);
      if (refused !== undefined) throw refused;
      return send(...given);
    };
  const own = bound(provider);
  const { lookup, attachDocuments, cancelPurchase, reservations, routes, rawReads } = own;
  return {
    ...own,
    changesForbidden: () => refusal('bought, changed or released'),
    ...(lookup === undefined
      ? {}
      : {
          lookup: (phoneNumber, paid, signal) =>
            paid.length > 0
              ? unless('looked up that is billed', lookup)(phoneNumber, paid, signal)
              : lookup(phoneNumber, paid, signal),
        }),
    purchase: unless('bought', own.purchase),
    updateOwned: unless('changed', own.updateOwned),
    release: unless('released', own.release),
    ...(attachDocuments === undefined ? {} : { attachDocuments: unless('changed', attachDocuments) }),
    ...(cancelPurchase === undefined ? {} : { cancelPurchase: unless('cancelled', cancelPurchase) }),
    ...(reservations === undefined ? {} : { reservations: guardedReservations(reservations, unless) }),
    ...(routes === undefined
      ? {}
      : { routes: { ...routes, updateUrl: unless('changed', routes.updateUrl.bind(routes)) } }),
    // Without the consent, the provider refuses what is billed.
    ...(rawReads === undefined
      ? {}
      : {
          rawReads: {
            ...rawReads,
            send: (request, signal) =>
              rawReads.send(reason() === undefined ? request : { ...request, paid: false }, signal),
          },
        }),
  };
}

type Unless = <Given extends readonly unknown[], Answer>(
  act: string,
  send: (...given: Given) => Promise<Answer>,
) => (...given: Given) => Promise<Answer>;

function guardedReservations(reservations: Reservations, unless: Unless): Reservations {
  const { cancel } = reservations;
  return {
    ...reservations,
    create: unless('reserved', reservations.create.bind(reservations)),
    extend: unless('reserved', reservations.extend.bind(reservations)),
    ...(cancel === undefined ? {} : { cancel: unless('cancelled', cancel.bind(reservations)) }),
  };
}

/** Methods of a class do not survive a spread; each is bound by name. */
export function bound(provider: Provider): Provider {
  const { clock, priceList, soldCountries, purchaseStatus, findPurchase, requirements } = provider;
  const { portability, lookup, balance, checkAccount } = provider;
  const { attachDocuments, cancelPurchase, reservations, routes, rawReads, changesForbidden } = provider;
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
    ...(changesForbidden === undefined ? {} : { changesForbidden: changesForbidden.bind(provider) }),
  };
}
