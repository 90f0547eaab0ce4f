import type { Engine } from '../../../model/local/engine.ts'
import type { LocalService } from '../../../model/local/localService.ts'
import type { Finding } from '../../../model/problem.ts'
import type { LocalRunTools } from '../localTools.ts'

const GIB = 2 ** 30

/**
 * Open WebUI needs 1.3 GB when idle and more while it works; without its own models (`-slim`) a third of that. The rest is for
 * database, cache and sign-in.
 */
const MEMORY = { standard: 2.5 * GIB, slim: 1 * GIB } as const
/** `cpus` of Open WebUI in docker/compose.yaml. */
const PROCESSORS = 2
/** What images take after the pull, with their compressed form beside them. */
const SPACE_FOR_IMAGES = { standard: 10 * GIB, slim: 4 * GIB } as const
/** Databases stop when their disk is full. */
const SPACE_FOR_DATA = 1 * GIB

/** Processors and memory of the engine, and free space where it keeps images and volumes. */
export async function spaceFindings(
  { engine, services }: { readonly engine: Engine; readonly services: readonly LocalService[] },
  { docker, machine }: Pick<LocalRunTools, 'docker' | 'machine'>,
): Promise<readonly Finding[]> {
  const images = [...new Set(services.map(({ image }) => image))]
  const [free, present] = await Promise.all([
    machine.freeBytes(engine.dataFolder),
    Promise.all(images.map(image => docker.hasImage(image))),
  ])
  const size = services.some(({ name, image }) => name.startsWith('open-webui') && isSlim(image)) ? 'slim' : 'standard'
  const missing = images.filter((_, index) => !present[index])
  const neededSpace = missing.length > 0 ? SPACE_FOR_IMAGES[size] : SPACE_FOR_DATA
  const purpose = missing.length > 0 ? 'the images that are to be pulled' : 'the data'
  return [
    ...(engine.processors < PROCESSORS
      ? [
          error(
            'machine/processors',
            `The Docker engine has 1 processor; compose.yaml lets Open WebUI use ${PROCESSORS}, and Docker refuses more than there are.`,
            'Give Docker more processors (Docker Desktop: Settings, Resources).',
          ),
        ]
      : []),
    ...(engine.memoryBytes < MEMORY[size]
      ? [
          error(
            'machine/memory',
            `The Docker engine has ${gib(engine.memoryBytes)} of memory; Open WebUI needs ${gib(MEMORY[size])} with its database and the rest.`,
            `Give Docker more memory (Docker Desktop: Settings, Resources)${size === 'standard' ? ", or set OPEN_WEBUI_IMAGE to the image with '-slim' behind its tag" : ''}.`,
          ),
        ]
      : []),
    ...(free < neededSpace
      ? [
          error(
            'machine/disk',
            `${gib(free)} are free where Docker keeps its files ('${engine.dataFolder}'); ${purpose} need ${gib(neededSpace)}.`,
            "'docker system df' shows what takes space, and 'docker image prune' removes images without a name that nothing uses.",
          ),
        ]
      : []),
  ]
}

function isSlim(image: string): boolean {
  return /-slim(?:@|$)/.test(image)
}

function gib(bytes: number): string {
  return `${(bytes / GIB).toFixed(1)} GiB`
}

function error(rule: string, message: string, todo: string): Finding {
  return { level: 'error', rule, message, todo }
}
