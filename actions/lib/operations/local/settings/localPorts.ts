import type { LocalProfile } from '../../../model/local/localProfile.ts'
import type { PublishedPort } from '../../../model/local/localService.ts'
import type { Settings } from './readSettings.ts'
import type { Setting } from './settingsFile.ts'

export type LocalPort = PublishedPort & { readonly name: string; readonly setting: Setting | undefined }

/** As docker/compose.yaml has them. */
const PORTS: readonly {
  readonly name: string
  readonly standard: number
  readonly profiles: readonly LocalProfile[]
}[] = [
  { name: 'LOCAL_PORT', standard: 3000, profiles: ['plain', 'local', 'cognito'] },
  { name: 'SIGN_IN_PORT', standard: 9011, profiles: ['local'] },
]

/** The ports of this machine that a profile takes; the standard one for a value that is no port. */
export function localPorts({ find }: Pick<Settings, 'find'>, profile: LocalProfile): readonly LocalPort[] {
  return PORTS.filter(({ profiles }) => profiles.includes(profile)).map(({ name, standard }) => {
    const setting = find(name)
    return { name, setting, host: '127.0.0.1', port: portIn(setting?.value) ?? standard }
  })
}

/** The address that the browser opens. */
export function localUrl(settings: Pick<Settings, 'find'>): string {
  return `http://localhost:${portIn(settings.find('LOCAL_PORT')?.value) ?? 3000}`
}

function portIn(value: string | undefined): number | undefined {
  const port = Number(value)
  return value && Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined
}
