/** A failure of the connection or the body, and whether the request may have left by then. */

type TransportFault =
  /** The connection failed or broke. */
  | 'network'
  /** The server's certificate cannot be trusted. */
  | 'certificate'
  | 'timeout'
  | 'cancelled'
  /** More than the size limit, once decoded. */
  | 'too-large'
  /** The content coding is unknown, or the body is not in it. */
  | 'coding'
  /** dialdeck refused it before anything was sent. */
  | 'refused';

export interface TransportErrorDetails {
  readonly fault: TransportFault;
  /** False only when it is certain that no byte of the request left. */
  readonly mayHaveLeft: boolean;
  /** The status, when the failure came after the answer's headers. */
  readonly status?: number;
  /** The system's name, e.g. ECONNRESET. */
  readonly systemCode?: string;
  /** The status with which a proxy refused the connection, such as 407. */
  readonly proxyStatus?: number;
}

/** Contains no text of the request or the answer, so that it cannot leak a secret. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly details: TransportErrorDetails;

  constructor(details: TransportErrorDetails) {
    super(`${details.fault}${details.systemCode === undefined ? '' : ` (${details.systemCode})`}`);
    this.details = details;
  }
}
