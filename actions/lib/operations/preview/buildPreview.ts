import type { NestedContent } from '../../analysis/lifecycle/nestedStack.ts'
import { risksOf } from '../../analysis/risksOf.ts'
import { type Change, resourcePathOf } from '../../model/cloudFormation/change.ts'
import type { ResourceTypes } from '../../model/cloudFormation/resourceType.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import { canonical } from '../../model/json.ts'
import type { Preview } from '../../model/preview/preview.ts'
import { quotedList } from '../../model/quotedList.ts'
import { redactionOf } from '../../redaction/redaction.ts'
import { markDerivedProperties, markSecretOutput, markSecretProperties } from '../../redaction/secrets/markSecrets.ts'
import { secretsIn } from '../../redaction/secrets/secretValues.ts'
import { acceptedFindings } from '../../rules/suppressions/acceptedFindings.ts'
import { type DeployedState, fingerprintOf } from '../../template/compare/fingerprint.ts'
import { proveUnchanged } from '../../template/compare/proveUnchanged.ts'
import { stackDifferences } from '../../template/compare/stackDifferences.ts'
import { predictChanges } from '../../template/predict/predictChanges.ts'
import { type UndecidedResources, undecidedResourcesOf } from '../../template/predict/undecidedResources.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import type { DesiredStack } from '../environment/desiredStack.ts'
import { hasDeletionProtection } from '../environment/withoutDeletionProtection.ts'
import { withAddedProperties } from './addedProperties.ts'
import { costChangeOf } from './costChange.ts'
import { withNamedItems } from './namedItems.ts'
import { outputAndSectionChanges } from './outputChanges.ts'
import { parameterStates } from './parameterChanges.ts'

type PreviewSource = Pick<Preview, 'predicted' | 'changes' | 'warnings' | 'unprovenReason' | 'parameters'> & {
  readonly deployed: DeployedState
}

/** Facts beside the changes, which the verdicts about them need. */
type PreviewEvidence = {
  /** The deployed stack, where it is known and explains the changes. */
  readonly base?: ResolvedStack | undefined
  /** The deployed content of the nested stacks that go away, by the path of each. */
  readonly inside?: ReadonlyMap<string, NestedContent>
}

export function buildPreview(desired: DesiredStack, source: PreviewSource, evidence: PreviewEvidence = {}): Preview {
  const { environment, stackName, tags, capabilities, roleArn: serviceRole, inputsDigest } = desired
  const { deployed, ...shown } = source
  const { changes } = source
  const { resolved: head } = desired
  const { account } = environment
  const { base: before, inside = new Map() } = evidence
  const base = deployed.kind === 'present' ? deployed.stack : undefined
  // By both stacks: a value that was a secret is one also where the new expression makes it of none.
  const redaction = redactionOf(secretsIn([head, base]))
  const differences = stackDifferences(base, head)
  const { isMadeOfSecret } = redaction
  const named = base ? withNamedItems(changes, { before: base, after: head, isMadeOfSecret }) : changes
  const shownDifferences = base && outputAndSectionChanges(differences, { before: base, after: head }, changes)
  const cost = costChangeOf(desired, base)
  const accepted = acceptedFindings(head, desired.today)
  return {
    ...shown,
    ...fingerprintOf({ changes, tags, capabilities, serviceRole, inputsDigest, deployed, differences }),
    ...(shownDifferences && {
      ...shownDifferences,
      outputs: shownDifferences.outputs.map(output => markSecretOutput(output, redaction)),
    }),
    kind: deployed.kind === 'absent' ? 'create' : 'update',
    ...(deployed.kind === 'absent' && hasDeletionProtection(desired) && { protectedAfterCreation: true }),
    changes: withAddedProperties(named, desired.resolved).map(change =>
      markSecretProperties(markDerivedProperties(change, isMadeOfSecret)),
    ),
    ...(cost && { cost }),
    ...(accepted.length > 0 && { accepted }),
    risks: risksOf({ changes: named, before, after: desired.resolved, account, inside }),
    environment: environment.name,
    stackName,
    tags,
    capabilities,
    serviceRole,
    inputsDigest,
  }
}

/** A preview from the templates alone, without AWS; without a base everything is added. */
export function predictPreview(
  desired: DesiredStack,
  base: Pick<DesiredStack, 'resolved' | 'tags' | 'parameters'> | undefined,
  types: ResourceTypes,
): Preview {
  const tags = { before: base?.tags ?? {}, after: desired.tags }
  const { resolved: head } = desired
  const predicted = predictChanges(base?.resolved, head, types, tags)
  const tagsDiffer = canonical(tags.before) !== canonical(tags.after)
  // A prediction propagates changes like CloudFormation, and the templates prove some of them unchanged.
  const { changes } = base
    ? proveUnchanged({ changes: predicted, base: base.resolved, head, tagsDiffer })
    : { changes: predicted }
  const deployed: DeployedState = base
    ? {
        ...{ kind: 'present', stack: base.resolved, tags: base.tags, storedValues: [] },
        parameters: parameterStates(base, desired),
      }
    : { kind: 'absent' }
  const warnings = undecidedResourcesOf(head).map(undecidedWarning)
  const preview = buildPreview(desired, { deployed, predicted: true, changes, warnings }, { base: base?.resolved })
  // CloudFormation updates no stack for the other sections alone.
  return changes.length === 0 && preview.outputs?.length === 0 ? { ...preview, sections: [] } : preview
}

function undecidedWarning({ condition, values, resources }: UndecidedResources): string {
  const reason = values.length === 0 ? 'a value that only CloudFormation has' : quotedList(values)
  return `Condition '${condition}' depends on ${reason}, which CloudFormation reads: this prediction counts ${quotedList(resources)} as part of the stack.`
}

/** A first creation replaces nothing, so it needs no resource types. */
export function previewCreation(desired: DesiredStack): Preview {
  return predictPreview(desired, undefined, { find: () => undefined })
}

/** The paths of resources that certainly change, without those that may change because of a reference. */
export function certainlyChanged(changes: readonly Change[]): ReadonlySet<string> {
  const certain = changes.filter(
    ({ type, action, properties }) =>
      type !== NESTED_STACK && (action !== 'modify' || properties.some(({ evaluation }) => evaluation === 'static')),
  )
  return new Set(certain.map(resourcePathOf))
}

/** The number of resources that the operation will touch. */
export function resourceCountOf(changes: readonly Change[]): number {
  return changes.filter(({ type }) => type !== NESTED_STACK).length
}
