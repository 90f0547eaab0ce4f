import {
  Binary,
  ContextAccess,
  type Expr,
  FunctionCall,
  Grouping,
  IndexAccess,
  Literal,
  Logical,
  Unary,
} from '@actions/expressions/ast'
import type { JsonMap } from '#lib/model/json.ts'
import { unsupported } from '../parse/unsupportedFeatureError.ts'

/** Contexts with a fixed list of members: one that is missing in the runner would be empty, and nobody would see it. */
const COMPLETE = ['github', 'runner', 'job', 'strategy', 'secrets']

type CheckedScope = {
  readonly file: string
  readonly line: number | undefined
  readonly contexts: Readonly<Record<string, JsonMap>>
}

/** @throws UnsupportedFeatureError for a member of a context that the workflow runner does not know */
export function checkContexts(tree: Expr, scope: CheckedScope): void {
  for (const { context, member } of accessesIn(tree)) {
    const known = Object.entries(scope.contexts).find(([name]) => name.toLowerCase() === context)?.[1] ?? {}
    const isMember =
      member === undefined || Object.keys(known).some(name => name.toLowerCase() === member.toLowerCase())
    if (COMPLETE.includes(context) && !isMember) throw unsupported(`'${context}.${member}'`, scope.file, scope)
  }
}

type ContextMember = { readonly context: string; readonly member: string | undefined }

function accessesIn(tree: Expr): readonly ContextMember[] {
  if (tree instanceof IndexAccess && tree.expr instanceof ContextAccess) {
    const member = tree.index instanceof Literal ? tree.index.literal.coerceString() : undefined
    return [{ context: tree.expr.name.lexeme.toLowerCase(), member }, ...accessesIn(tree.index)]
  }
  return partsOf(tree).flatMap(accessesIn)
}

function partsOf(tree: Expr): readonly Expr[] {
  if (tree instanceof IndexAccess) return [tree.expr, tree.index]
  if (tree instanceof FunctionCall || tree instanceof Logical) return tree.args
  if (tree instanceof Binary) return [tree.left, tree.right]
  if (tree instanceof Unary) return [tree.expr]
  return tree instanceof Grouping ? [tree.group] : []
}
