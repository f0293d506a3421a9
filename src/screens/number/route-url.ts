/** Changing the URL of what routes the number: how many numbers it affects is said before anything is sent. */
import { type ApiError, isRefusal, toApiError } from '../../api/errors.ts';
import {
  applyRouteUrl,
  countRouted,
  describeRouteUrl,
  planRouteUrl,
  type RouteUrlPlan,
  urlFieldOf,
} from '../../api/owned/route-url.ts';
import type { Provider, RoutedCount, RouteTarget } from '../../api/provider.ts';
import { askToConfirm } from '../../components/confirm/ask.ts';
import { createMenu } from '../../components/menu/menu.tsx';
import { labelled } from '../../components/owned-lines.ts';
import { createPrompt } from '../../components/prompt/prompt.tsx';
import { FIELD_NAMES } from '../../text/field-names.ts';
import { routeFilter, routeName, usedByText } from '../../text/routes.ts';
import { announceChange } from '../owned/number-changes.ts';
import { checkUrl } from './checks.ts';
import type { NumberWork } from './dependencies.ts';

/** Reads what routes the number, and asks for its URL; for which one, where its calls and its messages are routed. */
export async function startRouteUrl(work: NumberWork): Promise<void> {
  const { context, store } = work;
  await reading(work, async ({ routes }, signal) => {
    const list = await routes?.list(signal);
    if (list === undefined || signal.aborted) return undefined;
    store.dispatch({ kind: 'targets', targets: list.rows });
    const { number } = store.getState();
    const [target, other] = list.rows.filter(({ field, id }) => number?.[field] === id);
    if (target === undefined) {
      const reason = list.reason ?? 'Refresh the number with r.';
      return () => say(work, 'warn', ['The account no longer lists what routes the number.', reason]);
    }
    if (other === undefined) return () => context.background(askForUrl(work, target));
    return () => chooseOne(work, [target, other]);
  });
}

/** Reads, then goes on with what `read` returns if the person still sees the screen. A failure becomes a message. */
async function reading(
  work: NumberWork,
  read: (provider: Provider, signal: AbortSignal) => Promise<(() => void) | undefined>,
): Promise<void> {
  const { context, store, signal } = work;
  store.dispatch({ kind: 'activity', activity: 'reading-routes' });
  try {
    const next = await read((await context.session()).provider, signal);
    if (signal.aborted) return;
    store.dispatch({ kind: 'activity', activity: 'idle' });
    if (work.isVisible()) next?.();
  } catch (error) {
    if (signal.aborted) return;
    const { message, hint } = toApiError(error);
    say(work, 'bad', [message, `Nothing was sent. ${hint}`]);
  }
}

function chooseOne(work: NumberWork, targets: readonly RouteTarget[]): void {
  const { context } = work;
  const close = () => context.closeOverlay('route');
  context.showOverlay(
    createMenu({
      id: 'route',
      title: 'Change the URL of which?',
      items: targets.map((target) => ({ id: target.id, label: routeName(target) })),
      onChoose: (id) => {
        close();
        const target = targets.find((one) => one.id === id);
        if (target !== undefined) context.background(askForUrl(work, target));
      },
      onClose: close,
    }),
  );
}

async function askForUrl(work: NumberWork, target: RouteTarget): Promise<void> {
  const { urlEditable } = target;
  if (urlEditable !== true) {
    say(work, 'warn', [`The URL of ${routeName(target)} cannot be changed: ${urlEditable}.`]);
    return;
  }
  await reading(work, async ({ routes }, signal) => {
    if (routes === undefined) return undefined;
    const numbers = await countRouted(routes, target, signal);
    return () => promptForUrl(work, target, numbers);
  });
}

function promptForUrl(work: NumberWork, target: RouteTarget, numbers: RoutedCount | undefined): void {
  const { context } = work;
  const close = () => context.closeOverlay('route-url');
  context.showOverlay(
    createPrompt({
      id: 'route-url',
      title: `${FIELD_NAMES[urlFieldOf(target)]} of ${routeName(target)}`,
      lines: [usedByText(numbers), whereText(target), 'dialdeck asks again before it sends the change.'],
      label: 'URL',
      value: target.url ?? '',
      check: (text) => {
        const { value, problem, warnings } = checkUrl(text);
        if (problem !== undefined) return { problem, warnings };
        if (value === '') return { problem: 'all of its numbers would stop working without a URL', warnings };
        return value === target.url ? { problem: 'this is its URL now', warnings } : { warnings };
      },
      onClose: close,
      onSubmit: (text) => {
        close();
        confirm(work, planRouteUrl(target, text), numbers);
      },
    }),
  );
}

function confirm(work: NumberWork, plan: RouteUrlPlan, numbers: RoutedCount | undefined): void {
  const { context } = work;
  const { target, url } = plan;
  askToConfirm(context, {
    id: 'route-url-sure',
    title: `Change the ${FIELD_NAMES[urlFieldOf(target)].replace('Voice', 'voice')} of ${routeName(target)}?`,
    lines: [
      [{ text: usedByText(numbers), token: isOne(numbers) ? 'plain' : 'warn' }],
      ...(isOne(numbers) ? [] : [whereText(target)]),
      labelled('Now', { text: target.url ?? 'not set', token: 'muted' }),
      labelled('  becomes', { text: url, token: 'heading' }),
    ],
    confirm: 'Change',
    onConfirm: () => context.background(send(work, plan)),
  });
}

function whereText(target: RouteTarget): string {
  return `Owned (4) lists them with the filter ${routeFilter(target)}.`;
}

function isOne(count: RoutedCount | undefined): boolean {
  return count?.numbers === 1 && count.atLeast !== true;
}

async function send(work: NumberWork, plan: RouteUrlPlan): Promise<void> {
  const { context, store, signal } = work;
  store.dispatch({ kind: 'activity', activity: 'changing-url' });
  try {
    const session = await context.session();
    const { routes } = session.provider;
    if (routes === undefined) return;
    // Leaving the screen does not abort this: once the change is sent, its result must be known.
    const result = await applyRouteUrl(routes, plan);
    const lines = describeRouteUrl(plan, result);
    const done = result.kind === 'done';
    if (done) {
      store.dispatch({ kind: 'targets', targets: withTarget(store.getState().targets, result.target) });
      const number = await session.provider.getOwned(store.getState().phoneNumber).catch(() => undefined);
      if (number !== undefined) {
        store.dispatch({ kind: 'read', number, now: context.runtime.now() });
        announceChange(session, { kind: 'seen', number });
      }
    }
    say(work, done ? 'good' : 'warn', lines);
    if (signal.aborted) context.notify({ kind: done ? 'done' : 'error', text: lines.join(' ') });
  } catch (error) {
    const failure = toApiError(error);
    const { message, hint } = failure;
    const what = whatWasChanged(failure);
    say(work, 'bad', [message, `${what} ${hint}`]);
    if (signal.aborted) context.notify({ kind: 'error', text: `${message} ${what}` });
  }
}

function whatWasChanged(failure: ApiError): string {
  if (failure.progress === 'not-sent') return 'Nothing was sent.';
  return isRefusal(failure)
    ? 'The provider refused the change.'
    : 'It may have been changed; U reads it again.';
}

/** The list with the target in its new form. */
function withTarget(targets: readonly RouteTarget[], changed: RouteTarget): readonly RouteTarget[] {
  return targets.map((target) =>
    target.kind === changed.kind && target.id === changed.id ? changed : target,
  );
}

function say({ store }: NumberWork, token: 'good' | 'warn' | 'bad', lines: readonly string[]): void {
  const sentences = lines.map((line) => `${line.charAt(0).toUpperCase()}${line.slice(1)}`);
  store.dispatch({ kind: 'message', message: { token, lines: sentences } });
}
