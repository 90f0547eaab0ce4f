import { type ChangedOrigin, changedOriginsIn } from '../../analysis/lifecycle/changedOrigins.ts'
import type { DeploymentWarning } from '../../model/outcome.ts'
import type { Preview } from '../../model/preview/preview.ts'
import { Problem } from '../../model/problem.ts'

/** No approval allows an update that CloudFront refuses: it would only be rolled back. */
export function guardChangedOrigin({ changes }: Pick<Preview, 'changes'>): void {
  const origin = changedOriginsIn(changes).find(({ isCertain }) => isCertain)
  if (!origin) return
  throw new Problem(`The change set would change ${effectOf(origin)}. Nothing was changed.`, {
    kind: 'refused',
    todo: nextStep(origin),
  })
}

/** Why a deployment of this preview will or may be refused; undefined if it will not be. */
export function changedOriginWarning({ changes }: Pick<Preview, 'changes'>): DeploymentWarning | undefined {
  const origins = changedOriginsIn(changes)
  const origin = origins.find(({ isCertain }) => isCertain) ?? origins[0]
  if (!origin) return undefined
  return origin.isCertain
    ? {
        message: `A deployment of this is refused: it would change ${effectOf(origin)}.`,
        todo: nextStep(origin),
        refuses: true,
      }
    : {
        message: `A deployment of this may be rolled back: it may change ${effectOf(origin)}.`,
        todo: nextStep(origin),
        refuses: false,
      }
}

function effectOf({ resource, properties }: ChangedOrigin): string {
  const names = properties.length > 0 ? ` (${properties.join(', ')})` : ''
  return `'${resource}'${names}, and CloudFront refuses each change of an origin that a distribution uses, even one of a tag`
}

function nextStep({ logicalId }: ChangedOrigin): string {
  return `Give '${logicalId}' another logical id and another Name in its template, such as '${nextId(logicalId)}', in the same change: CloudFormation makes a second origin, moves the distribution to it, and removes this one.`
}

/** `VpcOrigin2` after `VpcOrigin`, `VpcOrigin3` after `VpcOrigin2`. */
function nextId(logicalId: string): string {
  const [, name = logicalId, number] = /^(.*?)(\d*)$/.exec(logicalId) ?? []
  return `${name}${Number(number || 1) + 1}`
}
