import type { Environment } from '../model/environment.ts'
import type { Finding } from '../model/problem.ts'
import type { Template } from '../template/parse/template.ts'
import type { ResolvedStack } from '../template/resolve/resolvedStack.ts'

/** Looks at one template as it was written. */
export type TemplateRule = (template: Template, templates: ReadonlyMap<string, Template>) => readonly Finding[]

/** Looks at an environment with its parameters put in; nested stacks are inside the stack. */
export type EnvironmentRule = (environment: Environment, stack: ResolvedStack) => readonly Finding[]
