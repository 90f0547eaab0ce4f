import type { ParameterSet } from '../../../scripts/document/constraint.ts'
import { ACCOUNT_ID } from '../../fakes/emulator/bootstrapAccount.ts'
import { fixtureFiles } from '../../fakes/repository/fixtureFiles.ts'

type Files = Readonly<Record<string, string>>

const REGION_LAYER = 'environments/regions/eu-central-1.yaml'

/** The templates of this repository with an environment for each set. */
export function setFiles(sets: Readonly<Record<string, ParameterSet>>): Files {
  const others = Object.entries(fixtureFiles).filter(
    ([file]) => file === REGION_LAYER || !file.startsWith('environments/'),
  )
  const own = Object.entries(sets).map(([name, set]) => [`environments/${name}.yaml`, environmentText(set)])
  return Object.fromEntries([...others, ...own])
}

function environmentText({ DeletionProtection: isProtected = 'false', ...parameters }: ParameterSet): string {
  return [
    'extends: [regions/eu-central-1]',
    'application: open-webui',
    `account: "${ACCOUNT_ID}"`,
    `protected: ${isProtected}`,
    'template-file-path: cloudformation/main.yaml',
    'parameters:',
    ...Object.entries(parameters).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`),
    'tags:',
    '  application: open-webui',
    '',
  ].join('\n')
}
