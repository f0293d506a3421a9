/** The URL of an application or profile: one change, checked before and after. */
import { expect, it } from 'vitest';
import { ApiError } from '../../../src/api/errors.ts';
import { applyRouteUrl, describeRouteUrl, planRouteUrl } from '../../../src/api/owned/route-url.ts';
import { readOnlyProvider } from '../../../src/api/read-only.ts';
import { SWITCHBOARD, targetProvider } from '../../support/target-provider.ts';

const URL = 'https://example.com/new';
const plan = planRouteUrl(SWITCHBOARD, ` ${URL} `);

function lost(progress: ApiError['progress']): ApiError {
  return new ApiError({ code: 'timeout', message: 'No answer.', hint: '', retryable: true, progress });
}

it('sends nothing when the target has the URL already', async () => {
  const { provider, targets, urls } = targetProvider();
  targets.set(SWITCHBOARD.id, { ...SWITCHBOARD, url: URL });
  expect(await applyRouteUrl(provider.routes, plan)).toMatchObject({ kind: 'done', sent: false });
  expect(urls).toEqual([]);
});

it.each([
  ['another URL', { ...SWITCHBOARD, url: 'https://example.com/theirs' }],
  ['another name', { ...SWITCHBOARD, name: 'Reception' }],
  ['nothing', undefined],
])('sends nothing when the target has %s since it was shown', async (_what, now) => {
  const { provider, targets, urls } = targetProvider();
  if (now === undefined) targets.delete(SWITCHBOARD.id);
  else targets.set(now.id, now);
  expect(await applyRouteUrl(provider.routes, plan)).toEqual({ kind: 'conflict', now });
  expect(urls).toEqual([]);
});

it('finds a change whose answer was lost, and never sends it again', async () => {
  const { provider, urls } = targetProvider();
  const routes = {
    ...provider.routes,
    updateUrl: async (...args: Parameters<typeof provider.routes.updateUrl>) => {
      await provider.routes.updateUrl(...args);
      throw lost('sent');
    },
  };
  expect(await applyRouteUrl(routes, plan)).toMatchObject({ kind: 'done', sent: true });
  expect(urls).toHaveLength(1);
});

it('throws the failure when the change did not arrive', async () => {
  const { provider } = targetProvider();
  const routes = { ...provider.routes, updateUrl: () => Promise.reject(lost('sent')) };
  await expect(applyRouteUrl(routes, plan)).rejects.toMatchObject({ code: 'timeout' });
});

it('says what the provider shows when it kept the old URL', async () => {
  const { provider } = targetProvider();
  const routes = { ...provider.routes, updateUrl: async () => SWITCHBOARD };
  const result = await applyRouteUrl(routes, plan);
  expect(result).toEqual({ kind: 'not-applied', now: SWITCHBOARD });
  expect(describeRouteUrl(plan, result).join(' ')).toContain(`shows ${SWITCHBOARD.url} instead of ${URL}`);
});

it('does not take a target that is missing from a partial list for one that is gone', async () => {
  const { provider, urls } = targetProvider();
  const list = async () => ({ rows: [], unreadable: 0, reason: 'No right.', fetchedAt: 1 });
  await expect(applyRouteUrl({ ...provider.routes, list }, plan)).rejects.toMatchObject({
    code: 'contract',
    progress: 'not-sent',
  });
  expect(urls).toEqual([]);
});

it('is refused by a read-only account', async () => {
  const { provider, urls } = targetProvider();
  const { routes } = readOnlyProvider(provider);
  if (routes === undefined) throw new Error('the routes are gone');
  await expect(applyRouteUrl(routes, plan)).rejects.toMatchObject({ code: 'invalid' });
  expect(urls).toEqual([]);
});
