import type { LocalResetOutcome } from '../../model/local/localOutcome.ts'
import { DATA_VOLUMES, LOCAL_PROJECT } from '../../model/local/localProfile.ts'
import type { LocalVolume } from '../../model/local/localService.ts'
import { Problem } from '../../model/problem.ts'
import { shellArgument } from '../../model/shellArgument.ts'
import type { LocalRunTools } from './localTools.ts'

export type ResetOrder = {
  /** The data volume's name as typed by the user; the prompt asks for it if undefined. */
  readonly typedName?: string | undefined
}

type ResetTools = Pick<LocalRunTools, 'docker' | 'reporter' | 'prompt'>

/** Removes the containers, networks and volumes of the project, after the name of the volume with the chats was typed. */
export async function reset(order: ResetOrder, tools: ResetTools): Promise<LocalResetOutcome> {
  const { docker, reporter } = tools
  const [containers, volumes] = await Promise.all([docker.containers(), docker.volumes()])
  if (containers.length === 0 && volumes.length === 0) return { kind: 'nothing-to-remove', volumes: [] }
  const named = DATA_VOLUMES.find(name => volumes.some(volume => volume.name === name)) ?? volumes[0]?.name
  if (named !== undefined) {
    const list = volumes.map(volumeText).join(', ')
    reporter.report({
      kind: 'warning',
      text: `All chats, accounts and files of the local runs are in these volumes: ${list}.`,
    })
    await refuseOtherName(order, named, tools)
  }
  reporter.report({ kind: 'step', step: 'remove the containers', subject: LOCAL_PROJECT })
  await docker.remove()
  const left = await docker.volumes()
  if (left.length > 0)
    throw new Problem(`Docker did not remove ${left.map(({ name }) => `'${name}'`).join(', ')}.`, {
      todo: `A container of another project may use it: 'docker ps --all --filter volume=${left[0]?.name}'.`,
    })
  return { kind: 'removed', volumes }
}

export function volumeText({ name, size }: LocalVolume): string {
  return size === undefined ? name : `${name} (${size})`
}

async function refuseOtherName({ typedName }: ResetOrder, name: string, { prompt }: ResetTools): Promise<void> {
  if (typedName === undefined && !prompt.interactive)
    throw new Problem(`Cannot ask for the name of volume '${name}': no interactive terminal. Nothing was removed.`, {
      kind: 'usage',
      todo: `Run 'npm run local -- reset --volume-name ${shellArgument(name)}'.`,
    })
  const typed = (typedName ?? (await prompt.ask(`Type '${name}' to delete these volumes:`, name))).trim()
  if (typed === name) return
  const reason = typed === '' ? 'No name was typed' : `You typed '${typed}', but the volume is '${name}'`
  throw new Problem(`${reason}. Nothing was removed.`, {
    kind: 'refused',
    todo: `Run 'npm run local -- reset' again and type '${name}'.`,
  })
}
