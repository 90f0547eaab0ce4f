import { type ContainerImage, containerImagesIn } from '../analysis/lifecycle/containerImages.ts'
import { DOCUMENTATION_ACCOUNT, type Environment } from '../model/environment.ts'
import type { Finding } from '../model/problem.ts'
import type { EnvironmentRule } from './rule.ts'

const MOVING_TAGS: ReadonlySet<string> = new Set(['latest', 'main', 'dev', 'edge', 'nightly', 'stable'])

/** A tag can be moved to another image at any time; only the digest identifies the reviewed image. */
export const pinnedImages: EnvironmentRule = (environment, stack) =>
  containerImagesIn(stack).flatMap(image => unpinned(image, environment) ?? [])

function unpinned({ image, location }: ContainerImage, environment: Environment): Finding | undefined {
  if (/@sha256:[0-9a-f]{64}$/.test(image)) return undefined
  const [, tag] = /:([\w.-]+)$/.exec(image) ?? []
  if (tag === undefined || MOVING_TAGS.has(tag))
    return {
      level: 'error',
      rule: 'image/moving-tag',
      message: `Image '${image}' has ${tag === undefined ? 'no tag' : 'a moving tag'}: each task may run a different version.`,
      todo: 'Name the version and its digest.',
      location,
    }
  const { name, account, locationOf } = environment
  // The example of the documentation is deployed nowhere, and no one has looked up its digest.
  if (environment.protected && account !== DOCUMENTATION_ACCOUNT)
    return {
      level: 'error',
      rule: 'image/no-digest',
      message: `Image '${image}' of environment '${name}' is named by its tag alone, and a tag can be moved: the environment is protected, so that only the reviewed image may run.`,
      todo: `Run 'npm run pin -- ${name}', or add the digest that the registry shows for this tag (sha256:…).`,
      location: 'ImageTag' in environment.parameters ? locationOf(['parameters', 'ImageTag']) : location,
    }
  return {
    level: 'warning',
    rule: 'image/no-digest',
    message: `Image '${image}' is named by its tag alone, and a tag can be moved.`,
    todo: "Run 'npm run pin' for the environment, or add the digest that the registry shows for this tag (sha256:…).",
    location,
  }
}
