/** Without characters that end a link in Markdown, and valid as a URI. */
const PAGE = /^https:\/\/[a-z0-9.-]{1,253}(?:\/[\w.~+-]{1,255}){0,20}\/?(?:#[\w.~-]{1,255})?$/

/** The address if it is that of a page on the web; a path in the repository is none. */
export function webPage(address: string | undefined): string | undefined {
  return address !== undefined && PAGE.test(address) ? address : undefined
}
