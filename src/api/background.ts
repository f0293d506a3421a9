/**
 * Starts work that nobody waits for. A failure of it reaches `report`; without an owner it would be lost, or end the process.
 */
export function inBackground(work: Promise<unknown>, report: (error: unknown) => void): void {
  work.catch(report);
}
