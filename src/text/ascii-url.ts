/** Converts URLs to ASCII, which all carriers and terminals understand. */

/**
 * `url` with its host in punycode and other characters outside ASCII percent-encoded. ASCII stays unchanged, including
 * templates such as {id}. Text that is not a URL is returned unchanged.
 */
export function asciiUrl(url: string): string {
  if (/^[\x00-\x7f]*$/.test(url) || !URL.canParse(url)) return url;
  const [, scheme = '', authority = '', rest = ''] =
    /^([a-z][a-z0-9+.-]*:\/\/)([^/?#\\]*)(.*)$/is.exec(url) ?? [];
  if (scheme === '') return encoded(url);
  const { hostname } = new URL(url);
  const [, user = '', port = ''] = /^(.*@)?[^@]*?(:\d*)?$/.exec(authority) ?? [];
  const ascii = /^[\x00-\x7f]*$/.test(authority);
  return `${scheme}${ascii ? authority : encoded(user) + hostname + port}${encoded(rest)}`;
}

function encoded(text: string): string {
  return text.replace(/[^\x00-\x7f]+/g, (run) => encodeURIComponent(run.toWellFormed()));
}
