import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { templateDocument } from '#lib/files/readDocument.ts'
import { parseTemplate } from '#lib/template/parse/parseTemplate.ts'
import type { Template } from '#lib/template/parse/template.ts'
import { valuesOf } from './parameterValues.ts'

/** The environment of every repository here: one template is tried in each. */
export const ENVIRONMENT = 'trial'
export const ACCOUNT = '123456789012'
export const REGION = 'eu-central-1'
export const APPLICATION = 'open-webui'

/** A git repository with a folder's templates and an environment that deploys one of them. */
export type TemplateRepository = {
  readonly folder: string
  readonly remove: () => Promise<void>
}

export async function createTemplateRepository(
  source: string,
  { root, all }: { readonly root: string; readonly all: readonly string[] },
): Promise<TemplateRepository> {
  const folder = await mkdtemp(join(tmpdir(), 'public-template-'))
  for (const file of all) {
    const target = join(folder, 'cloudformation', file)
    await mkdir(dirname(target), { recursive: true })
    await cp(join(source, file), target)
  }
  await mkdir(join(folder, 'environments'))
  git(folder, 'init', '--quiet')
  commit(folder)
  await writeEnvironment(folder, root, firstValues(await readTemplate(source, root)))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** A value of each parameter that has no default. */
export function firstValues(template: Template | undefined): Readonly<Record<string, string>> {
  const required = Object.entries(template?.parameters ?? {}).filter(([, parameter]) => parameter.default === undefined)
  return Object.fromEntries(
    required.flatMap(([name, parameter]) =>
      valuesOf(name, parameter)
        .slice(0, 1)
        .map(value => [name, value]),
    ),
  )
}

export async function writeEnvironment(
  folder: string,
  root: string,
  parameters: Readonly<Record<string, string>>,
): Promise<void> {
  const lines = Object.entries(parameters).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}\n`,
  )
  await writeFile(
    join(folder, 'environments', `${ENVIRONMENT}.yaml`),
    `application: ${APPLICATION}
account: "${ACCOUNT}"
region: ${REGION}
protected: false
template-file-path: ${JSON.stringify(`cloudformation/${root}`)}
${lines.length === 0 ? '' : `parameters:\n${lines.join('')}`}`,
  )
}

/** The files of the folder become the commit that a prediction compares with. */
export function commit(folder: string): void {
  git(folder, 'add', '--all')
  git(
    folder,
    '-c',
    'user.name=trial',
    '-c',
    'user.email=trial@example.com',
    'commit',
    '--quiet',
    '--allow-empty',
    '-m',
    'trial',
  )
}

/** Undefined for a file that is no template. */
async function readTemplate(source: string, root: string): Promise<Template | undefined> {
  const text = await readFile(join(source, root), 'utf8')
  try {
    return parseTemplate(templateDocument(root, text))
  } catch {
    return undefined
  }
}

function git(folder: string, ...args: readonly string[]): void {
  execFileSync('git', ['-C', folder, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
}
