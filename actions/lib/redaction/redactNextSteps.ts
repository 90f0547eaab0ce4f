import type { NextStep } from '../model/nextStep.ts'
import { byFields, listOf, type Redactor, text } from './fields.ts'

export const redactNextSteps: Redactor<readonly NextStep[]> = listOf(byFields<NextStep>({ text, lines: listOf(text) }))
