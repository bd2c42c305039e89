import { describeClusterKubeconfig } from '@cloud-kubeconfig/tke-mocks'
import { expect, it } from 'vitest'
import { showServer } from '../../src/app/show-server.ts'
import { worker } from '../../src/vitest-browser/mock-worker.ts'

it('shows the server of the document’s example', async () => {
  const element = document.createElement('p')
  await showServer(element, 'cls-65r1c5nu')
  expect(element.textContent).toBe('https://10.0.0.10')
})

it('shows a failure', async () => {
  worker.use(describeClusterKubeconfig.malformed('bad-gateway'))
  const element = document.createElement('p')
  await showServer(element, 'cls-65r1c5nu')
  expect(element.textContent).toBe('No server: MalformedResponse')
})
