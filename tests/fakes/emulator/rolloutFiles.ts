/** The files of a repository by path. */
type Files = Readonly<Record<string, string>>

type Edit = readonly [file: string, from: string, to: string]

const ENVIRONMENT = 'environments/production.yaml'
const COGNITO = 'cloudformation/cognito.yaml'
const LOAD_BALANCER = 'cloudformation/load-balancer.yaml'
const NETWORK = 'cloudformation/network.yaml'

/** A snapshot as a deployment takes it before a change of version. */
export const SNAPSHOT = 'open-webui-production-v0-12-4-to-v0-12-5-20261128t094500z'

export const unprotected = (files: Files): Files =>
  edited(files, [[ENVIRONMENT, 'protected: true', 'protected: false']])

/** Another image, another value of a tag, and changes inside of resources that no parameter reaches. */
export const updated = (files: Files): Files =>
  edited(files, [
    [ENVIRONMENT, 'LogRetentionDays: "365"', 'LogRetentionDays: "400"'],
    [ENVIRONMENT, 'ImageTag: v0.12.4', 'ImageTag: v0.12.5'],
    [ENVIRONMENT, 'cost-center: ai-platform', 'cost-center: research'],
    [COGNITO, 'The secret that Cognito gave to', 'The secret that Cognito made for'],
    [COGNITO, 'Description: Users of Open WebUI.', 'Description: People who use Open WebUI.'],
    [COGNITO, 'RefreshTokenValidity: 7', 'RefreshTokenValidity: 14'],
    [NETWORK, 'Action: sts:AssumeRole', 'Action: [sts:AssumeRole]'],
    [LOAD_BALANCER, 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09', 'ELBSecurityPolicy-TLS13-1-2-2021-06'],
    [LOAD_BALANCER, 'HealthCheckIntervalSeconds: 15', 'HealthCheckIntervalSeconds: 20'],
  ])

/** The same without a tag. */
export const removed = (files: Files): Files => edited(updated(files), [[ENVIRONMENT, '  cost-center: research\n', '']])

/** With the database of a snapshot. */
export const restored = (files: Files): Files =>
  edited(files, [[ENVIRONMENT, 'parameters:\n', `parameters:\n  DatabaseSnapshotId: ${SNAPSHOT}\n`]])

function edited(files: Files, edits: readonly Edit[]): Files {
  const all = new Map(Object.entries(files))
  for (const [file, from, to] of edits) {
    const text = all.get(file) ?? ''
    if (!text.includes(from)) throw new Error(`${file} does not contain '${from}'.`)
    all.set(file, text.replace(from, to))
  }
  return Object.fromEntries(all)
}
