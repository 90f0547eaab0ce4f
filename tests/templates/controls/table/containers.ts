import { type Control, remove, resourceIn, set } from '../control.ts'

const TASK = resourceIn('compute', 'TaskDefinition')
const CONTAINER = 'Properties/ContainerDefinitions/0'
const SIDECAR = {
  Name: 'sidecar',
  Image:
    'public.ecr.aws/docker/library/busybox@sha256:0000000000000000000000000000000000000000000000000000000000000000',
  User: '1000',
  Memory: 64,
  Environment: [{ Name: 'API_TOKEN', Value: 'in-clear-text' }],
}

/** No tag alone in the environments: a digest that was never looked up and is never pulled. */
const WITH_DIGEST = { parameters: { ImageDigest: `sha256:${'0'.repeat(64)}` } }

/** The containers of a task. */
export const CONTAINER_CONTROLS: readonly Control[] = [
  {
    number: 5,
    standard: 'ECS.5',
    sentence: 'The root file system of a container is read-only.',
    mutations: [
      set('guard/CT.ECS.PR.6', TASK, `${CONTAINER}/ReadonlyRootFilesystem`, false, {
        parameters: { ReadOnlyRootFileSystem: 'true' },
      }),
    ],
    exception: {
      reason: 'The image writes into its own files at each start; ReadOnlyRootFileSystem puts these into memory.',
      suppressed: [{ ...TASK, rule: 'guard/CT.ECS.PR.6' }],
    },
  },
  {
    number: 6,
    standard: 'ECS.8',
    sentence: 'No environment variable of a container holds a credential.',
    mutations: [
      set('guard/CT.ECS.PR.12', TASK, `${CONTAINER}/Environment/0/Name`, 'AWS_SECRET_ACCESS_KEY'),
      set('application/clear-secret', TASK, `${CONTAINER}/Environment/0`, {
        Name: 'RAG_OPENAI_API_KEY',
        Value: 'in-clear-text',
      }),
      set('control/clear-secret', TASK, 'Properties/ContainerDefinitions/1', SIDECAR),
    ],
  },
  {
    number: 7,
    standard: 'ECS.9',
    sentence: 'Every container writes to a log.',
    mutations: [remove('guard/CT.ECS.PR.5', TASK, `${CONTAINER}/LogConfiguration`)],
  },
  {
    number: 11,
    standard: 'ECS.20',
    sentence: 'No container runs as root.',
    mutations: [
      set('guard/CT.ECS.PR.3', TASK, `${CONTAINER}/User`, 'root', { parameters: { ContainerUser: '1000:0' } }),
    ],
    exception: {
      reason:
        'The publisher of the image tests it as root; the container has no capability of root, and ContainerUser changes it.',
      suppressed: [{ ...TASK, rule: 'guard/CT.ECS.PR.3' }],
    },
  },
  {
    number: 12,
    standard: 'Well-Architected',
    sentence: 'A container has limits of memory and of open files, and two minutes at most to stop.',
    mutations: [
      set('guard/CT.ECS.PR.7', TASK, `${CONTAINER}/Memory`, 2),
      remove('control/open-files', TASK, `${CONTAINER}/Ulimits`),
      set('control/stop-timeout', TASK, `${CONTAINER}/StopTimeout`, 180),
    ],
  },
  {
    number: 13,
    standard: 'Well-Architected',
    sentence: 'A container has no Linux capability, and an init process.',
    mutations: [
      remove('control/container-capabilities', TASK, `${CONTAINER}/LinuxParameters/Capabilities`),
      set('control/init-process', TASK, `${CONTAINER}/LinuxParameters/InitProcessEnabled`, false),
    ],
  },
  {
    number: 14,
    standard: 'Well-Architected',
    sentence: 'An image is named by its digest, and never by a tag that moves.',
    mutations: [
      set('image/moving-tag', TASK, `${CONTAINER}/Image`, 'ghcr.io/open-webui/open-webui:main', WITH_DIGEST),
      set('image/no-digest', TASK, `${CONTAINER}/Image`, 'ghcr.io/open-webui/open-webui:v0.12.4', WITH_DIGEST),
    ],
  },
]
