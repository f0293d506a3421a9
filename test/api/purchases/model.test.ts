import { test } from 'vitest';
import { runModel } from './support/model.ts';

test('whatever happens in whatever order, no purchase is lost and none is made twice', async () => {
  await runModel(200, 20_261_122);
}, 120_000);
