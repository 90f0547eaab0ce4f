import { LOCAL_PROJECT, SETTINGS_FILE } from '../../../model/local/localProfile.ts'
import type { PortPublisher } from '../../../model/local/localService.ts'
import type { Finding } from '../../../model/problem.ts'
import type { LocalRunTools } from '../localTools.ts'
import type { LocalPort } from '../settings/localPorts.ts'

type PortTools = Pick<LocalRunTools, 'docker' | 'machine'>

/** Ports that another program or container has. Those of our own containers are fine. */
export async function portFindings(
  { ports, hasEngine }: { readonly ports: readonly LocalPort[]; readonly hasEngine: boolean },
  tools: PortTools,
): Promise<readonly Finding[]> {
  // Two settings with one port are a finding of their own, and two looks at one port at a time hinder each other.
  const different = ports.filter(({ port }, index) => ports.findIndex(other => other.port === port) === index)
  const found = await Promise.all(different.map(port => findingOf(port, hasEngine, tools)))
  return found.filter(finding => finding !== undefined)
}

async function findingOf(port: LocalPort, hasEngine: boolean, tools: PortTools): Promise<Finding | undefined> {
  const state = await tools.machine.portState(port)
  if (state.kind === 'free') return undefined
  const publisher = hasEngine ? await tools.docker.publisherOf(port.port) : undefined
  if (publisher?.project === LOCAL_PROJECT) return undefined
  const { setting, name } = port
  // The shell counts more than the file.
  const source = setting && !setting.location ? 'the shell' : SETTINGS_FILE
  const todo = `set ${name} in ${source} to another port.`
  const isTaken = state.kind === 'taken'
  const holder = publisher ? containerText(publisher) : isTaken && state.holder ? state.holder : 'another program'
  return {
    level: 'error',
    rule: isTaken ? 'machine/port-taken' : 'machine/port-not-allowed',
    message: isTaken ? `Port ${port.port} is taken by ${holder}.` : `This user may not listen on port ${port.port}.`,
    todo: isTaken ? `End ${publisher ? 'that container' : 'that program'}, or ${todo}` : `S${todo.slice(1)}`,
    ...(setting?.location && { location: setting.location }),
  }
}

function containerText({ container, project }: PortPublisher): string {
  return `container '${container}'${project === undefined ? '' : ` of the compose project '${project}'`}`
}
