import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorkspace } from '#lib/files/openWorkspace.ts'
import { schemaValidator } from '#lib/files/schemaValidator.ts'
import { environmentNames } from '#lib/operations/environment/environmentNames.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import { readTemplates } from '#lib/operations/environment/readTemplates.ts'
import { BOOTSTRAP_TEMPLATE, resolveBootstrap } from '#lib/operations/environment/resolveBootstrap.ts'
import { resolveEnvironment } from '#lib/operations/environment/resolveEnvironment.ts'
import type { ResolvedStack } from '#lib/template/resolve/resolvedStack.ts'
import { loadResourceSpecification } from '#lib/tools/resourceSpecification.ts'
import { type FlatStack, flattenStack } from './flattenStack.ts'

export type Subject = {
  /** An environment, or `bootstrap`. */
  readonly name: string
  /** Its resolved stack as one template, in JSON. */
  readonly file: string
  readonly logicalIds: FlatStack['logicalIds']
  readonly protected: boolean
  /** False where CloudFront serves without a host name of one's own. */
  readonly hasHostName: boolean
}

/** With the roles of jobs, which a stack without a repository does not have. */
const REPOSITORY = { Repository: 'example/chat', RepositoryOwnerId: '1001', RepositoryId: '2002' }

/** Writes the resolved stack of every environment, and of one bootstrap stack, into a folder of its own. */
export async function writeSubjects(): Promise<{ readonly folder: string; readonly subjects: readonly Subject[] }> {
  const workspace = openWorkspace(process.cwd())
  const specifications = await loadResourceSpecification()
  const folder = await mkdtemp(join(tmpdir(), 'linters-'))
  await mkdir(join(folder, 'resolved'))
  const write = async (name: string, stack: ResolvedStack): Promise<Pick<Subject, 'file' | 'logicalIds'>> => {
    const file = join(folder, 'resolved', `${name}.json`)
    const { template, logicalIds } = flattenStack(stack, specifications)
    await writeFile(file, JSON.stringify(template, undefined, 1))
    return { file, logicalIds }
  }

  const names = await environmentNames({ workspace })
  const environments = await Promise.all(
    names.map(name => readEnvironment(name, { workspace, schemas: schemaValidator })),
  )
  const subjects = await Promise.all(
    environments.map(async environment => {
      const { stack } = await resolveEnvironment(environment, { workspace })
      return {
        name: environment.name,
        ...(await write(environment.name, stack)),
        protected: environment.protected,
        hasHostName: (environment.parameters.DomainName ?? '') !== '',
      }
    }),
  )

  const [first] = environments
  const template = (await readTemplates(BOOTSTRAP_TEMPLATE, { workspace })).templates.get(BOOTSTRAP_TEMPLATE)
  if (!first || !template) throw new Error(`There is no environment, or no ${BOOTSTRAP_TEMPLATE}.`)
  const bootstrap = await write('bootstrap', resolveBootstrap(first, template, REPOSITORY).stack)
  return { folder, subjects: [...subjects, { name: 'bootstrap', ...bootstrap, protected: true, hasHostName: true }] }
}
