/** The kept prices, loaded when Pricing first asks for them. */
import { join } from 'node:path';
import type { Runtime } from '../api/runtime.ts';
import type { Paths } from '../config/paths.ts';
import type { ScreenContext } from '../screens/screen.ts';

export function lazyPriceCache(
  { cacheFolder }: Pick<Paths, 'cacheFolder'>,
  { now }: Pick<Runtime, 'now'>,
): ScreenContext['priceCache'] {
  return async () => {
    const { createPriceCache } = await import('../config/price-cache.ts');
    return createPriceCache(join(cacheFolder, 'prices'), now);
  };
}
