import type { BrowserTools } from '../app/browser/openBrowser.ts'
import type { Site } from '../app/browser/signIn.ts'
import type { ComposeProject } from './composeProject.ts'

/** What the proofs of a run share, in the order in which they run: each finds the project as the one before left it. */
export type LocalContext = {
  readonly project: ComposeProject
  readonly site: Site
  readonly browser: BrowserTools
}
