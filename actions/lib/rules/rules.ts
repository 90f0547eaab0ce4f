import { administratorDomain } from './administratorDomain.ts'
import { ambiguousScalars } from './ambiguousScalars.ts'
import { applicationVariables } from './application/applicationVariables.ts'
import { availabilityZones } from './availabilityZones.ts'
import { backtrackingPatterns } from './backtrackingPatterns.ts'
import { clearSecrets, templateSecrets } from './clearSecrets.ts'
import { dataRetention } from './dataRetention.ts'
import { documentationAccount } from './documentationAccount.ts'
import { dynamicReferences } from './dynamicReferences.ts'
import { nestedStackInputs } from './nestedStackInputs.ts'
import { overriddenTags } from './overriddenTags.ts'
import { parameterArns } from './parameterArns.ts'
import { budgets } from './parameters/budgets.ts'
import { deployedDatabase } from './parameters/deployedDatabase.ts'
import { deployedNetwork } from './parameters/deployedNetwork.ts'
import { deployedSignInDomain } from './parameters/deployedSignInDomain.ts'
import { instanceClasses } from './parameters/instanceClasses.ts'
import { networkRanges } from './parameters/networkRanges.ts'
import { numbers } from './parameters/numbers.ts'
import { officeHours } from './parameters/officeHours.ts'
import { prefixLists } from './parameters/prefixLists.ts'
import { signInPrefix } from './parameters/signInPrefix.ts'
import { unusedParameters } from './parameters/unusedParameters.ts'

import { pinnedImages } from './pinnedImages.ts'
import { refusedVersions } from './refusedVersions.ts'
import type { ComparingRule, EnvironmentRule, TemplateRule } from './rule.ts'
import { transforms } from './transforms.ts'
import { addressValues } from './values/addressValues.ts'
import { arnValues } from './values/arnValues.ts'
import { cidrValues } from './values/cidrValues.ts'
import { classValues } from './values/classValues.ts'
import { versionOverlap } from './versionOverlap.ts'

/** Rules of `lint` for every template, in addition to cfn-lint's. */
export const TEMPLATE_RULES: readonly TemplateRule[] = [
  ambiguousScalars,
  backtrackingPatterns,
  transforms,
  dataRetention,
  dynamicReferences,
  nestedStackInputs,
  templateSecrets,
]

/** Rules of `lint` for every environment, with its parameters resolved. */
export const ENVIRONMENT_RULES: readonly EnvironmentRule[] = [
  pinnedImages,
  refusedVersions,
  applicationVariables,
  administratorDomain,
  documentationAccount,
  parameterArns,
  availabilityZones,
  networkRanges,
  prefixLists,
  numbers,
  officeHours,
  instanceClasses,
  budgets,
  overriddenTags,
  signInPrefix,
  unusedParameters,
  clearSecrets,
]

/** The same by what reaches the properties of resources, in any template. A rule of the list above says more at its place. */
export const VALUE_RULES: readonly EnvironmentRule[] = [cidrValues, classValues, arnValues, addressValues]

/** Rules of `lint` for every environment that is compared with a git reference. */
export const COMPARING_RULES: readonly ComparingRule[] = [
  versionOverlap,
  deployedDatabase,
  deployedNetwork,
  deployedSignInDomain,
]
