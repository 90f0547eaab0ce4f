import { testRollouts } from './setRollouts.ts'

testRollouts('even')
