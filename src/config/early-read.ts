/**
 * The first page of owned numbers, asked for before there is a screen that asks: its answer is under way while the screen is
 * loaded.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { OwnedPage, PageQuery, Provider } from '../api/provider.ts';
import { bound } from '../api/read-only.ts';
import type { Runtime } from '../api/runtime.ts';
import type { Session } from '../api/session.ts';

/** The session with its first page on the way. An answer that fails is the screen's to show, as any other. */
export function withEarlyPage(session: Session, runtime: Runtime): Session {
  const { provider } = session;
  const query: PageQuery = { page: 1, pageSize: provider.abilities.ownedPageSize };
  const answer = provider.listOwned(query);
  // Nobody may ever ask for it.
  answer.catch(() => undefined);
  return {
    ...session,
    provider: firstAnswered(provider, query, answer),
    openPurchases: async () => {
      await firstRowsDrawn(answer, runtime);
      return session.openPurchases();
    },
  };
}

/** The journal is opened in one piece, as long as a few frames take: rows that are nearly there are drawn before. */
async function firstRowsDrawn(answer: Promise<OwnedPage>, runtime: Runtime): Promise<void> {
  await Promise.race([answer.catch(() => undefined), runtime.sleep(NEARLY_MS)]);
  await nextTurn();
}

const NEARLY_MS = 200;

/** The provider; the first read of that page gets the answer, later ones are sent. */
function firstAnswered(provider: Provider, query: PageQuery, answer: Promise<OwnedPage>): Provider {
  let taken = false;
  return {
    ...bound(provider),
    listOwned: (asked, signal) => {
      const same = asked.page === query.page && asked.pageSize === query.pageSize;
      if (taken || !same || asked.numberType !== undefined) return provider.listOwned(asked, signal);
      taken = true;
      return answer;
    },
  };
}
