import type {
  ActionsSwitch,
  FeatureResult,
  GitHubEnvironment,
  RepositoryAccess,
  Reviewer,
  Ruleset,
} from '../model/gitHub/repositorySettings.ts'
import type { SettingChange } from '../model/gitHub/settingRequest.ts'

/** The settings of one repository on GitHub, as its administrator reads and changes them. */
export type RepositoryAdministration = {
  /** `owner/name` */
  readonly repository: string
  readonly access: () => Promise<RepositoryAccess>
  readonly actionsSwitch: () => Promise<ActionsSwitch>
  /** The commit of a branch; undefined if there is no such branch. */
  readonly branchTip: (branch: string) => Promise<string | undefined>
  readonly oldestCommit: (branch: string) => Promise<string>
  readonly ruleset: (name: string) => Promise<FeatureResult<Ruleset | undefined>>
  readonly environment: (name: string) => Promise<FeatureResult<GitHubEnvironment | undefined>>
  /** A user or `organization/team`; undefined if GitHub does not show one of this name to the token. */
  readonly reviewer: (name: string) => Promise<Reviewer | undefined>
  /** Deleting something that does not exist is no error. */
  readonly change: (change: SettingChange) => Promise<FeatureResult<'done'>>
}
