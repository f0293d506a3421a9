/** Node keeps the compiled code of the scripts that tests start, so that it removes the types of each file of src once. */
import { join } from 'node:path';

/** The environment for `node script.ts`. A script that is killed has to write its code before: `flushCompileCache()`. */
export function withCodeCache(): NodeJS.ProcessEnv {
  const folder = join(import.meta.dirname, '../../node_modules/.cache/test-scripts');
  return { ...process.env, NODE_COMPILE_CACHE: folder };
}
