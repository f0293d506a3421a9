/** The product's own sandbox, in a process of its own. */
import { spawn } from 'node:child_process';
import type { Bench } from './bench.ts';

export interface BenchSandbox {
  readonly baseUrl: string;
  readonly apiKey: string;
  /** The variables that make the product use it. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

export interface SandboxSettings {
  readonly numbers?: number;
  /** Added to every answer. */
  readonly latencyMs?: number;
  readonly provisioningMs?: number;
}

export async function startSandbox(bench: Bench, settings: SandboxSettings): Promise<BenchSandbox> {
  const { numbers = 0, latencyMs = 0, provisioningMs = 0 } = settings;
  const child = spawn(
    bench.node,
    [
      bench.product,
      'sandbox',
      '--json',
      '--numbers',
      String(numbers),
      '--latency',
      `${latencyMs}ms`,
      '--provisioning',
      `${provisioningMs}ms`,
    ],
    { env: bench.env(bench.home()), stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const stopped = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const address = await new Promise<{ baseUrl: string; apiKey: string }>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (data) => {
      said += String(data);
      const read = readAddress(said);
      if (read !== undefined) resolve(read);
    });
    child.once('close', () => reject(new Error(`the sandbox did not start: ${said}`)));
  });
  return {
    ...address,
    env: { DIALDECK_BASE_URL: address.baseUrl, DIALDECK_API_KEY: address.apiKey },
    stop: async () => {
      child.kill('SIGTERM');
      await stopped;
    },
  };
}

function readAddress(text: string): { baseUrl: string; apiKey: string } | undefined {
  const baseUrl = /"baseUrl":\s*"([^"]+)"/.exec(text)?.[1];
  const apiKey = /"apiKey":\s*"([^"]+)"/.exec(text)?.[1];
  return baseUrl === undefined || apiKey === undefined ? undefined : { baseUrl, apiKey };
}
