/** Who this process is, whether another still lives, and a clock that no one can set back. */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RowOwner } from '../domain/types.ts';

/** Elapsed time across processes: readings compare only within one boot. */
export interface BootClock {
  readonly boot: string;
  /** Monotonic ms since that boot. */
  now(): number;
}

export interface Processes {
  readonly self: Omit<RowOwner, 'heartbeatAt'>;
  readonly clock: BootClock;
  /** false only when the owner is surely gone. */
  alive(owner: RowOwner, now: number): boolean;
  /** Ends this instance: its rows are free to be taken. */
  leave(): void;
}

/** Without a readable start time a living pid whose heartbeat is older than this is taken for another program. */
const STALE_HEARTBEAT = 5 * 60_000;

const instancesHere = new Set<string>();

/** The processes of this machine, as the operating system tells. */
export function systemProcesses(): Processes {
  const boot = bootId();
  const started = processStart(process.pid);
  const self = {
    pid: process.pid,
    startedAt: `${boot} ${started === 'gone' || started === 'not-known' ? '' : started}`,
    instance: randomUUID(),
  };
  instancesHere.add(self.instance);
  return {
    self,
    clock: { boot, now: () => Math.round(Number(process.hrtime.bigint() / 1_000_000n)) },
    alive: (owner, now) => {
      if (owner.pid === self.pid && owner.startedAt === self.startedAt)
        return instancesHere.has(owner.instance);
      return otherAlive(owner, boot, now);
    },
    leave: () => instancesHere.delete(self.instance),
  };
}

function otherAlive(owner: RowOwner, boot: string, now: number): boolean {
  const [ownerBoot = '', ownerStart = ''] = owner.startedAt.split(' ');
  if (ownerStart !== '' && ownerBoot !== boot) return false;
  const start = processStart(owner.pid);
  if (start === 'gone') return false;
  if (start !== 'not-known' && ownerStart !== '') return start === ownerStart;
  return now - owner.heartbeatAt < STALE_HEARTBEAT;
}

/**
 * The start of a process in clock ticks since boot (field 22 of https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html);
 * a zombie is gone. Elsewhere than on Linux only whether the pid is taken.
 */
function processStart(pid: number): string {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' || fields[0] === 'X' ? 'gone' : (fields[19] ?? 'not-known');
    } catch {
      return 'gone';
    }
  }
  try {
    process.kill(pid, 0);
    return 'not-known';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH' ? 'gone' : 'not-known';
  }
}

/** What names the present boot; where the system has no such name, one of this process alone. */
function bootId(): string {
  try {
    if (process.platform === 'linux') return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    if (process.platform === 'darwin') {
      return execFileSync('/usr/sbin/sysctl', ['-n', 'kern.bootsessionuuid'], { encoding: 'utf8' }).trim();
    }
  } catch {
    // No name is not an error: elapsed time is then counted within this process only.
  }
  return randomUUID();
}
