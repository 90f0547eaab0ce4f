import { testRollouts } from './setRollouts.ts'

testRollouts('odd')
