import { actionPermissions } from './rules/actionPermissions.ts'
import { branches } from './rules/branches.ts'
import { checkout } from './rules/checkout.ts'
import { concurrency } from './rules/concurrency.ts'
import { credentials } from './rules/credentials.ts'
import { environmentNames } from './rules/environmentNames.ts'
import { failures } from './rules/failures.ts'
import { fileSizes } from './rules/fileSizes.ts'
import { forks } from './rules/forks.ts'
import { gitHubEnvironments } from './rules/gitHubEnvironments.ts'
import { longLivedKeys } from './rules/longLivedKeys.ts'
import { permissions } from './rules/permissions.ts'
import { pinnedActions } from './rules/pinnedActions.ts'
import { requiredChecks } from './rules/requiredChecks.ts'
import { runnerFiles } from './rules/runnerFiles.ts'
import { runners } from './rules/runners.ts'
import { scriptInjection } from './rules/scriptInjection.ts'
import { triggers } from './rules/triggers.ts'
import type { WorkflowRule } from './workflowRule.ts'

export const RULES: readonly WorkflowRule[] = [
  actionPermissions,
  branches,
  checkout,
  concurrency,
  credentials,
  environmentNames,
  failures,
  fileSizes,
  forks,
  gitHubEnvironments,
  longLivedKeys,
  permissions,
  pinnedActions,
  requiredChecks,
  runnerFiles,
  runners,
  scriptInjection,
  triggers,
]
