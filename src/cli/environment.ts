import type { Environment } from '../config/paths.ts';

/**
 * The environment as it was, with the key taken out of the process: no child inherits it and no crash report prints it.
 */
export function takeEnvironment(): Environment {
  const env = { ...process.env };
  delete process.env.DIALDECK_API_KEY;
  return env;
}
