/** How a request shows whose it is: the key in a header of its own, as a bearer token, or with a user name (Basic). */

export type Authorization =
  /** The key alone in this header, e.g. X-API-Key. */
  | { readonly kind: 'header'; readonly name: string }
  | { readonly kind: 'bearer' }
  /** https://www.rfc-editor.org/rfc/rfc7617.html: the key is the password. */
  | { readonly kind: 'basic'; readonly user: string };

/** Name and value of the header. */
export function authorizationHeader(
  apiKey: string,
  authorization: Authorization,
): { readonly name: string; readonly value: string } {
  switch (authorization.kind) {
    case 'header':
      return { name: authorization.name, value: apiKey };
    case 'bearer':
      return { name: 'authorization', value: `Bearer ${apiKey}` };
    case 'basic':
      return { name: 'authorization', value: `Basic ${basicCredentials(apiKey, authorization.user)}` };
  }
}

/** User name and key as Basic authentication writes them: who has this has the key. */
export function basicCredentials(apiKey: string, user: string): string {
  return Buffer.from(`${user}:${apiKey}`).toString('base64');
}
