/** Whether one number can be moved to a carrier, of which an interface asks for several at once. */
import { ApiError } from './errors.ts';
import type { Portability, Provider } from './provider.ts';

/** undefined where the carrier cannot be asked. Rejects with ApiError, `contract` when the answer leaves the number out. */
export function portabilityOf(
  provider: Provider,
  phoneNumber: string,
  signal?: AbortSignal,
): Promise<Portability> | undefined {
  return provider.portability?.([phoneNumber], signal).then((answers) => {
    const answer = answers.find((one) => one.phoneNumber === phoneNumber);
    if (answer !== undefined) return answer;
    throw new ApiError({
      code: 'contract',
      message: `The carrier did not answer about ${phoneNumber}.`,
      hint: 'Try again. If it happens again, report it to the provider.',
      retryable: false,
      progress: 'answered',
    });
  });
}
