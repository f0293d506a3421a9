/** The kept prices, loaded when Pricing first asks for them. */
import type { Runtime } from '../api/runtime.ts';
import type { Paths } from '../config/paths.ts';
import type { ScreenContext } from '../screens/screen.ts';

export function lazyPriceCache(
  paths: Pick<Paths, 'cacheFolder'>,
  runtime: Pick<Runtime, 'now'>,
): ScreenContext['priceCache'] {
  return async () => {
    const { openPriceCache } = await import('../config/price-cache.ts');
    return openPriceCache(paths, runtime);
  };
}
