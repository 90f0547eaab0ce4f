/** What a person does with one client, in an empty folder with nothing but the printed variables. */
export type Scenario = {
  /** A sentence that is true after it. */
  readonly title: string
  /** By path. */
  readonly files: Readonly<Record<string, string>>
  /** Commands for `sh -eu`: the first one that fails ends the scenario. */
  readonly commands: string
}
