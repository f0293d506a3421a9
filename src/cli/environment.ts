import { SECRET_VARIABLES } from '../config/carriers.ts';
import type { Environment } from '../config/paths.ts';

/**
 * A copy of the environment. The secrets are removed from the process, so that no child inherits them and no crash report prints them.
 */
export function takeEnvironment(): Environment {
  const env = { ...process.env };
  for (const name of SECRET_VARIABLES) delete process.env[name];
  return env;
}
