import { createHash } from 'node:crypto'
import { emitFixture } from './emit-of.ts'

const files = await emitFixture('two-alibaba-actions.yaml', 'ens')
process.stdout.write(
  createHash('sha256')
    .update(JSON.stringify([...files]))
    .digest('hex'),
)
