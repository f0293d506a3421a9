/** Work that nobody waits for. */
import { ApiError } from './errors.ts';

/** Starts it. A failure reaches `report`; without an owner it would be lost, or end the process. */
export function inBackground(work: Promise<unknown>, report: (error: unknown) => void): void {
  work.catch(report);
}

/** Whether work was given up by whoever began it, which is no failure. */
export function isGivenUp(error: unknown): boolean {
  if (error instanceof ApiError) return error.code === 'cancelled';
  return error instanceof Error && error.name === 'AbortError';
}
