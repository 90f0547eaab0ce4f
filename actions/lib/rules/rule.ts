import type { Environment } from '../model/environment.ts'
import type { Finding } from '../model/problem.ts'
import type { Template } from '../template/parse/template.ts'
import type { ResolvedStack } from '../template/resolve/resolvedStack.ts'

/** Checks one template as it is in the file. */
export type TemplateRule = (template: Template, templates: ReadonlyMap<string, Template>) => readonly Finding[]

/** Checks an environment with its parameters resolved; the stack contains its nested stacks. */
export type EnvironmentRule = (environment: Environment, stack: ResolvedStack) => readonly Finding[]

/** Compares an environment with the deployed files, both resolved. */
export type ComparingRule = (environment: Environment, stack: ResolvedStack, base: ResolvedStack) => readonly Finding[]
