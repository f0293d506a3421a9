/** URLs in the letters that carriers and terminals understand alike. */

/**
 * `url` with its host in punycode and every other character outside ASCII percent-encoded; what is ASCII stays as it was
 * written, templates such as {id} included. Text that is no URL comes back as it is.
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
