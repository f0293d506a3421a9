import type { Environment } from '../config/paths.ts';

/**
 * A copy of the environment. The key is removed from the process, so that no child inherits it and no crash report prints it.
 */
export function takeEnvironment(): Environment {
  const env = { ...process.env };
  delete process.env.DIALDECK_API_KEY;
  return env;
}
