import type { BrowserTools } from './browser/openBrowser.ts'
import type { EnvironmentTask } from './environment/readTask.ts'
import type { Setting, SettingTools } from './setting/setting.ts'

/** The context of a proof that starts by itself what it needs. */
export type AloneContext = {
  readonly task: EnvironmentTask
  readonly browser: BrowserTools
  /** For a setting of its own. */
  readonly tools: SettingTools
}

/** The context of a proof about the setting that all of an environment share. */
export type ProofContext = AloneContext & { readonly setting: Setting }

/** One line of the table of a run. */
export type Proof<Context = ProofContext> = {
  /** A sentence that the system keeps. */
  readonly title: string
  /** False if the sentence says nothing about this environment. Default: about every one. */
  readonly concerns?: (task: EnvironmentTask) => boolean
  /** True if it proves the same in each environment, so that a run proves it in the last one alone. */
  readonly isOnce?: boolean
  /**
   * Returns a detail for the table, such as a measured value.
   * @throws Error if the sentence does not hold
   */
  readonly run: (context: Context) => Promise<string | undefined>
}
