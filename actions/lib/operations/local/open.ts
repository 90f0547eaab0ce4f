import type { LocalOpenOutcome } from '../../model/local/localOutcome.ts'
import { Problem } from '../../model/problem.ts'
import type { LocalRunTools } from './localTools.ts'
import { applicationIn, urlOf } from './showStatus.ts'

/** Opens the address in the browser, where there is one. @throws Problem if Open WebUI does not run */
export async function open({ docker, machine }: Pick<LocalRunTools, 'docker' | 'machine'>): Promise<LocalOpenOutcome> {
  const url = urlOf(applicationIn(await docker.containers()))
  if (url === undefined)
    throw new Problem('Open WebUI does not run on this machine.', { todo: "Run 'npm run local -- start'." })
  return { kind: (await machine.openBrowser(url)) ? 'opened' : 'no-browser', url }
}
