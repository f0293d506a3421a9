/** What went wrong below HTTP's own meaning, and how far the request had come by then. */

type TransportFault =
  /** No connection, or it broke. */
  | 'network'
  /** The server's certificate is not to be trusted. */
  | 'certificate'
  | 'timeout'
  | 'cancelled'
  /** More than the size limit, once decoded. */
  | 'too-large'
  /** A content coding that is not understood, or a body that is not in it. */
  | 'coding'
  /** Refused here before anything was sent. */
  | 'refused';

export interface TransportErrorDetails {
  readonly fault: TransportFault;
  /** False only when it is certain that no byte of the request left. */
  readonly mayHaveLeft: boolean;
  /** The status, when the failure came after the answer's head. */
  readonly status?: number;
  /** The system's name, e.g. ECONNRESET. */
  readonly systemCode?: string;
  /** The status with which a proxy refused to open a way, such as 407. */
  readonly proxyStatus?: number;
}

/** Carries no text of the request or the answer, so that it can hold no secret. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly details: TransportErrorDetails;

  constructor(details: TransportErrorDetails) {
    super(`${details.fault}${details.systemCode === undefined ? '' : ` (${details.systemCode})`}`);
    this.details = details;
  }
}
