import type { StoredPreview } from '../../model/preview.ts'

/** More would bury the first ones. */
const MOST = 20

/** What differs between two previews, one line per resource, property, tag or capability; digests, never values. */
export function previewDifferences(reviewed: StoredPreview, now: StoredPreview): readonly string[] {
  const before = new Set(reviewed.lines)
  const after = new Set(now.lines)
  const gone = subjectsOf(reviewed.lines.filter(line => !after.has(line)))
  const come = subjectsOf(now.lines.filter(line => !before.has(line)))
  const lines = [...new Set([...gone, ...come])].sort().map(subject => {
    if (!come.has(subject)) return `reviewed, but not there any more: ${subject}`
    return gone.has(subject) ? `different from what was reviewed: ${subject}` : `not reviewed: ${subject}`
  })
  if (lines.length > MOST) return [...lines.slice(0, MOST), `and ${lines.length - MOST} more`]
  if (lines.length > 0) return lines
  return [
    'The resources and properties are the same; the way they are summed up is not. The tools may have changed since.',
  ]
}

/** A line without what may differ in it: `Database/Instance /Properties/Engine`, `tag cost-center`. */
function subjectsOf(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.map(subjectOf))
}

function subjectOf(line: string): string {
  const [kind = '', name = ''] = line.split(' ')
  if (kind === 'capability') return line
  if (kind === 'tag') return `tag '${line.split(' ').slice(1, -1).join(' ')}'`
  if (line.startsWith('service role ')) return 'the service role'
  const path = line.split(' ').find(word => word.startsWith('/'))
  return path ? `'${kind}' ${path}` : `'${kind}' (${name})`
}
