import type { Change } from '../../model/cloudFormation/change.ts'
import type { Risk, RiskMessage } from '../../model/preview/risk.ts'
import type { Value } from '../../template/resolve/resolvedStack.ts'
import { isValueList, isValueMap } from '../../template/resolve/unknownValue.ts'
import { propertiesIn } from '../resourceState.ts'
import { allStates, type ResourcesBeforeAndAfter, TASK_DEFINITION, type TypedStates } from './applicationContainers.ts'
import { isOpenWebUi } from './containerImages.ts'

/** Texts of a container's variables, by name; a value that only the running stack has is left out. */
type Variables = ReadonlyMap<string, string>
type ContainerVariables = { readonly name: string; readonly variables: Variables }
type Pair = { readonly before: Variables; readonly after: Variables }
type Finding = Pick<Risk, 'message'> & { readonly severity: 'danger' | 'caution'; readonly variable: string } & Partial<
    Pick<Risk, 'before' | 'after'>
  >

/**
 * Changes after which the stored vectors of documents are useless: nothing fails, and searches find nothing, or anything.
 * Tried with Open WebUI 0.12.4, whose store of vectors also refuses another length than that of its table.
 */
export function vectorRisks(changes: readonly Change[], resources: ResourcesBeforeAndAfter): readonly Risk[] {
  return [...allStates(changes, resources)].flatMap(([path, states]) =>
    pairsIn(states).flatMap(({ name, ...pair }) =>
      [...lengthFindings(pair), ...meaningFindings(pair)].map(
        ({ variable, ...finding }): Risk => ({
          ...{ ...finding, kind: 'vectors', resource: path, type: TASK_DEFINITION },
          property: `ContainerDefinitions/${name}/Environment/${variable}`,
        }),
      ),
    ),
  )
}

const [STORE, LENGTH, HALF, ENGINE, MODEL, BYPASS] = [
  'VECTOR_DB',
  'PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH',
  'PGVECTOR_USE_HALFVEC',
  'RAG_EMBEDDING_ENGINE',
  'RAG_EMBEDDING_MODEL',
  'BYPASS_EMBEDDING_AND_RETRIEVAL',
] as const

/** Of Open WebUI 0.12.4, in `config.py`. */
const DEFAULTS: Readonly<Record<string, string>> = {
  [LENGTH]: '1536',
  [HALF]: 'false',
  [ENGINE]: '',
  [MODEL]: 'sentence-transformers/all-MiniLM-L6-v2',
  [BYPASS]: 'false',
}
const REINDEX =
  'until an administrator reindexes the knowledge (Admin Panel, Settings, Documents) and people upload other files again'

function lengthFindings({ before, after }: Pair): readonly Finding[] {
  if (before.get(STORE) !== 'pgvector' || after.get(STORE) !== 'pgvector') return []
  return [LENGTH, HALF].flatMap((variable): readonly Finding[] => {
    const [old, next] = [textOf(variable, before), textOf(variable, after)]
    // Another type of vectors follows from another length.
    if (old === next || (variable === HALF && textOf(LENGTH, before) !== textOf(LENGTH, after))) return []
    const message =
      variable === LENGTH ? 'changes the length of the stored vectors: ' : 'changes the type of the stored vectors: '
    return [
      {
        ...{ severity: 'danger', variable, before: old, after: next },
        message: [
          message,
          { untrusted: `${old} → ${next}` },
          '. Open WebUI refuses another one than its table has: the standard image does not start, and with the slim image every document fails. Drop the table document_chunk before, and have all knowledge indexed again after',
        ],
      },
    ]
  })
}

function meaningFindings({ before, after }: Pair): readonly Finding[] {
  const [wasOff, isOff] = [before, after].map(variables => textOf(BYPASS, variables).toLowerCase() === 'true')
  if (wasOff && isOff) return []
  if (isOff)
    return [
      caution(BYPASS, [
        'no longer searches documents: their stored vectors are not used, and a model gets each document whole',
      ]),
    ]
  if (wasOff)
    return [
      caution(BYPASS, [
        `begins to search documents: files of before have no vectors, and searches find nothing in them ${REINDEX}`,
      ]),
    ]
  const [old, next] = [modelIn(before), modelIn(after)]
  if (old === next) return []
  return [
    {
      ...caution(MODEL, [
        'embeds documents with ',
        { untrusted: next },
        ' in place of ',
        { untrusted: old },
        `: vectors of two models cannot be compared, and searches find nothing that fits in documents of before ${REINDEX}`,
      ]),
      ...{ before: old, after: next },
    },
  ]
}

function caution(variable: string, message: RiskMessage): Finding {
  return { severity: 'caution', variable, message }
}

/** `openai: text-embedding-3-small`, or the model of the image. */
function modelIn(variables: Variables): string {
  const engine = textOf(ENGINE, variables)
  return engine === '' ? textOf(MODEL, variables) : `${engine}: ${textOf(MODEL, variables)}`
}

function textOf(name: string, variables: Variables): string {
  const value = variables.get(name) ?? ''
  return value === '' ? (DEFAULTS[name] ?? '') : value
}

function pairsIn({ type, before, after }: TypedStates): readonly (Pair & { readonly name: string })[] {
  if (type !== TASK_DEFINITION || !before || !after) return []
  const old = containersIn(before)
  return containersIn(after).flatMap(({ name, variables }) => {
    const former = old.find(container => container.name === name)
    return former ? [{ name, before: former.variables, after: variables }] : []
  })
}

function containersIn(state: TypedStates['after']): readonly ContainerVariables[] {
  const { ContainerDefinitions: containers } = propertiesIn(state)
  return listOf(containers).flatMap(container => {
    if (!isValueMap(container)) return []
    const [name, image] = [container.Name, container.Image].map(value => (typeof value === 'string' ? value : ''))
    if (!isOpenWebUi({ name: name ?? '', image: image ?? '' })) return []
    const entries = listOf(container.Environment).flatMap((entry): readonly (readonly [string, string])[] =>
      isValueMap(entry) && typeof entry.Name === 'string' && typeof entry.Value === 'string'
        ? [[entry.Name, entry.Value]]
        : [],
    )
    return [{ name: name ?? '', variables: new Map(entries) }]
  })
}

function listOf(value: Value | undefined): readonly Value[] {
  return isValueList(value) ? value : []
}
