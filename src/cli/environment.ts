import { SECRET_VARIABLES } from '../config/carriers.ts';
import type { Environment } from '../config/paths.ts';

/**
 * A copy of the environment. The secrets are removed from the process, so that no child inherits them and no crash report prints them.
 */
export function takeEnvironment(): Environment {
  const env = { ...process.env };
  forgetVariables(SECRET_VARIABLES);
  return env;
}

/** Removes variables from the process, for the same reason. */
export function forgetVariables(names: readonly string[]): void {
  for (const name of names) delete process.env[name];
}
