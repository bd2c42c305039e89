import { testTransport } from './transport-contract.ts'

testTransport()
