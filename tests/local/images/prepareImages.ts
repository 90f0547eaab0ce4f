import { writeFile } from 'node:fs/promises'
import { Problem } from '#lib/model/problem.ts'
import type { Installed } from '../../app/install/installed.ts'
import { runProgram } from '../runProgram.ts'
import { importImage } from './importImage.ts'
import { type ServiceImage, standInFor } from './standIns.ts'

type ImageOrder = {
  readonly installed: Installed
  /** Gets the names of the stand-ins, as a file for compose. */
  readonly overrideFile: string
  /** True refuses stand-ins. */
  readonly publishedOnly: boolean
}

type Prepared = {
  /** One line for each image: where it comes from. */
  readonly lines: readonly string[]
  /** The names of the images that were made. */
  readonly standIns: readonly string[]
}

/** By the service of the stand-in: the services of compose.yaml that use the same image. */
const SERVICES: Readonly<Record<ServiceImage, readonly string[]>> = {
  'open-webui': ['open-webui', 'open-webui-cognito', 'open-webui-plain', 'cognito-settings'],
  database: ['database'],
  cache: ['cache'],
  'sign-in': ['sign-in'],
}

/** Seconds for one image of several gigabytes. */
const PULL_SECONDS = 1_200

/**
 * Pulls the images that the engine does not have. For one that cannot be pulled it makes a stand-in with a name of its own
 * and writes that into a file for compose, so that no image has the name of another.
 * @throws Problem if an image can neither be pulled nor made
 */
export async function prepareImages(
  images: Readonly<Record<ServiceImage, string>>,
  { installed, overrideFile, publishedOnly }: ImageOrder,
): Promise<Prepared> {
  const lines: string[] = []
  const standIns: ServiceImage[] = []
  for (const service of ['open-webui', 'database', 'cache', 'sign-in'] as const) {
    const refusal = await refusalOfPull(images[service])
    lines.push(
      refusal === undefined ? `${images[service]}: as published` : `${images[service]}: a stand-in, because ${refusal}`,
    )
    if (refusal === undefined) continue
    if (publishedOnly || process.platform !== 'linux')
      throw new Problem(`'${images[service]}' cannot be pulled: ${refusal}.`, {
        todo: 'Connect the machine with the registry. A stand-in is made on Linux alone, and without --published.',
      })
    await importImage(nameOf(service), await standInFor(service, installed))
    standIns.push(service)
  }
  await writeFile(overrideFile, overrideText(standIns))
  return { lines, standIns: standIns.map(nameOf) }
}

const nameOf = (service: ServiceImage): string => `open-webui-local-stand-in/${service}`

/** Undefined if the engine has the image now; or else the words of the engine. */
async function refusalOfPull(image: string): Promise<string | undefined> {
  const docker = (...args: readonly string[]) =>
    runProgram({ program: 'docker', arguments: args, deadlineSeconds: PULL_SECONDS })
  if ((await docker('image', 'inspect', '--format', '{{.Id}}', image)).code === 0) return undefined
  const { code, stderr } = await docker('pull', '--quiet', image)
  return code === 0 ? undefined : `the engine says '${stderr.trim().split('\n').at(-1)}'`
}

function overrideText(standIns: readonly ServiceImage[]): string {
  const services = standIns.flatMap(service =>
    SERVICES[service].map(name => [name, { image: nameOf(service), pull_policy: 'never' }] as const),
  )
  return JSON.stringify({ services: Object.fromEntries(services) })
}
