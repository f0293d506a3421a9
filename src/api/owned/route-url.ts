/**
 * Changes the URL of an application or a messaging profile, and with it where the calls or messages of all its numbers go. It reads the
 * target again before it sends, makes exactly one change, and reads the result back.
 */
import { routeName, routeWithUrl } from '../../text/routes.ts';
import { ApiError, localError, retold, toApiError } from '../errors.ts';
import type { MainField } from '../model.ts';
import type { RoutedCount, Routes, RouteTarget } from '../provider.ts';
import { checkChange } from './check-change.ts';
import { sameUrl } from './webhook-url.ts';

export interface RouteUrlPlan {
  /** As the person saw it. */
  readonly target: RouteTarget;
  /** The URL to send. */
  readonly url: string;
}

export type RouteUrlResult =
  /** Somebody else changed or removed the target after the person saw it. Nothing was sent. `now` is missing where it is gone. */
  | { readonly kind: 'conflict'; readonly now: RouteTarget | undefined }
  /** It has the URL; `sent` is false when it had it before. */
  | { readonly kind: 'done'; readonly target: RouteTarget; readonly sent: boolean }
  /** The change was sent, but the carrier shows another URL, or the target no longer. */
  | { readonly kind: 'not-applied'; readonly now: RouteTarget | undefined };

/** The field of a number that means the same as the URL of this target: its calls, or its messages. */
export function urlFieldOf({ field }: Pick<RouteTarget, 'field'>): Exclude<MainField, 'friendlyName'> {
  return field === 'messagingProfileId' ? 'smsUrl' : 'voiceUrl';
}

/**
 * What is to be sent. Throws ApiError `invalid` where the carrier cannot change the URL of this target, for an empty URL, and for one that
 * must not be set on a number either.
 */
export function planRouteUrl(target: RouteTarget, typed: string): RouteUrlPlan {
  if (target.urlEditable !== true) {
    throw localError('invalid', `The URL of ${target.name} cannot be changed: ${target.urlEditable}.`, '');
  }
  const field = urlFieldOf(target);
  const url = checkChange({ [field]: typed })[field] ?? '';
  if (url !== '') return { target, url };
  throw localError(
    'invalid',
    `The URL of ${target.name} cannot be cleared here, because all of its numbers would stop working.`,
    'Give another URL.',
  );
}

/** How many numbers of the account the target routes; undefined where that cannot be read. Throws ApiError `cancelled` only. */
export async function countRouted(
  routes: Routes,
  target: RouteTarget,
  signal?: AbortSignal,
): Promise<RoutedCount | undefined> {
  try {
    return await routes.countNumbers(target, signal);
  } catch (error) {
    const failure = toApiError(error);
    if (failure.code === 'cancelled') throw failure;
    return undefined;
  }
}

/** Sends the change once, if the target is still as the person saw it, and reads it back. Throws ApiError. */
export async function applyRouteUrl(
  routes: Routes,
  { target, url }: RouteUrlPlan,
  signal?: AbortSignal,
): Promise<RouteUrlResult> {
  const now = await readTarget(routes, target, signal).catch((error: unknown) => {
    throw retold(toApiError(error), 'not-sent');
  });
  if (now === undefined || now.name !== target.name) return { kind: 'conflict', now };
  if (hasUrl(now, url)) return { kind: 'done', target: now, sent: false };
  if (now.url !== target.url) return { kind: 'conflict', now };
  try {
    await routes.updateUrl(target, url, signal);
  } catch (error) {
    const after = await readAfterFailure(routes, target, toApiError(error), signal);
    if (!hasUrl(after, url)) throw error;
    return { kind: 'done', target: after, sent: true };
  }
  const after = await readTarget(routes, target, signal).catch((error: unknown) => {
    const failure = toApiError(error);
    throw retold(failure, 'sent', `The change was sent, but dialdeck could not check it: ${failure.message}`);
  });
  return after !== undefined && hasUrl(after, url)
    ? { kind: 'done', target: after, sent: true }
    : { kind: 'not-applied', now: after };
}

function hasUrl(target: RouteTarget, url: string): boolean {
  return target.url !== undefined && sameUrl(target.url, url);
}

/** undefined only where the whole list was read and does not hold it. */
async function readTarget(
  routes: Routes,
  { kind, id }: RouteTarget,
  signal: AbortSignal | undefined,
): Promise<RouteTarget | undefined> {
  const { rows, reason, unreadable } = await routes.list(signal);
  const target = rows.find((row) => row.kind === kind && row.id === id);
  if (target !== undefined || (reason === undefined && unreadable === 0)) return target;
  throw new ApiError({
    code: 'contract',
    message: `The ${kind} ${id} could not be read. ${reason ?? 'A part of the list is not readable.'}`,
    hint: 'Try again.',
    retryable: true,
    progress: 'answered',
  });
}

/** The target after a failed change: a carrier may refuse a change and still make it, so dialdeck reads but never sends it again. */
async function readAfterFailure(
  routes: Routes,
  target: RouteTarget,
  failure: ApiError,
  signal: AbortSignal | undefined,
): Promise<RouteTarget> {
  if (failure.progress === 'not-sent' || signal?.aborted === true) throw failure;
  const after = await readTarget(routes, target, signal).catch(() => undefined);
  if (after === undefined) throw failure;
  return after;
}

/** What became of the change, as sentences for a person. */
export function describeRouteUrl({ target, url }: RouteUrlPlan, result: RouteUrlResult): readonly string[] {
  const name = routeName(target);
  switch (result.kind) {
    case 'done':
      return [
        result.sent
          ? `${name} now uses ${url}. Verified at the provider.`
          : `Nothing to change: ${name} already uses this URL.`,
      ];
    case 'conflict':
      return [
        result.now === undefined
          ? `The account no longer has ${name}.`
          : `${name} was changed by someone else meanwhile: it is now ${routeWithUrl(result.now)}.`,
        'Nothing was sent.',
      ];
    case 'not-applied':
      return [
        `The change was sent, but the provider shows ${result.now?.url ?? 'no URL'} instead of ${url}.`,
      ];
  }
}
