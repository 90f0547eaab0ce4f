import { ambiguousScalars } from './ambiguousScalars.ts'
import { dataRetention } from './dataRetention.ts'
import { documentationAccount } from './documentationAccount.ts'
import { nestedStackInputs } from './nestedStackInputs.ts'
import { pinnedImages } from './pinnedImages.ts'
import type { EnvironmentRule, TemplateRule } from './rule.ts'
import { transforms } from './transforms.ts'

/** What `lint` looks for in every template beside cfn-lint, which does not know these. */
export const TEMPLATE_RULES: readonly TemplateRule[] = [ambiguousScalars, transforms, dataRetention, nestedStackInputs]

/** What `lint` looks for in every environment once its parameters are put in. */
export const ENVIRONMENT_RULES: readonly EnvironmentRule[] = [pinnedImages, documentationAccount]
