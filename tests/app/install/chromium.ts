/** A browser that Playwright can start. */
export type Chromium = {
  readonly executablePath: string
  readonly args: readonly string[]
  /** To be added to the variables of the browser's process. */
  readonly variables: Readonly<Record<string, string>>
}
