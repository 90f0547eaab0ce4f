import { templateDocument } from '#lib/files/readDocument.ts'
import type { Finding } from '#lib/model/problem.ts'
import { parseTemplate } from '#lib/template/parse/parseTemplate.ts'
import type { Template } from '#lib/template/parse/template.ts'
import type { ResolvedStack } from '#lib/template/resolve/resolvedStack.ts'
import { resolveStack } from '#lib/template/resolve/resolveStack.ts'

export const PSEUDO_PARAMETERS = {
  account: '123456789012',
  region: 'eu-central-1',
  partition: 'aws',
  urlSuffix: 'amazonaws.com',
  stackName: 'open-webui-dev',
}

/** A template from its YAML text. */
export function aTemplate(text: string, file = 'cloudformation/main.yaml'): Template {
  return parseTemplate(templateDocument(file, text))
}

/** Templates by file; the first is the root. */
export type Files = Readonly<Record<string, string>>

/** A stack from its templates and parameters, with its findings. */
export function resolveFiles(
  files: Files,
  parameters: Readonly<Record<string, string>> = {},
): { readonly stack: ResolvedStack; readonly findings: readonly Finding[] } {
  const templates = new Map(
    Object.entries(files).map(([name, text]) => [`cloudformation/${name}`, aTemplate(text, `cloudformation/${name}`)]),
  )
  const [root] = templates.values()
  if (!root) throw new Error('A stack needs a template.')
  return resolveStack(root, { parameters, stackContext: PSEUDO_PARAMETERS }, templates)
}

/** A stack without findings. */
export function aResolvedStack(files: Files, parameters: Readonly<Record<string, string>> = {}): ResolvedStack {
  const { stack, findings } = resolveFiles(files, parameters)
  if (findings.length > 0) throw new Error(findings.map(({ message }) => message).join('\n'))
  return stack
}
