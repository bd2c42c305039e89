import { describeClusterKubeconfig } from '@cloud-kubeconfig/tke-mocks'
import { showServer } from '../app/show-server.ts'
import { worker } from './preview.ts'

/** With Storybook installed these are `Meta` and `StoryObj` of its framework. */
interface Story {
  readonly beforeEach?: () => void
}

const meta = {
  title: 'Server of a cluster',
  render: (): HTMLElement => {
    const element = document.createElement('p')
    void showServer(element, 'cls-65r1c5nu')
    return element
  },
}

// biome-ignore lint/style/noDefaultExport: Storybook reads it
export default meta

/** The document's example. */
export const Found: Story = {}

export const NotFound: Story = {
  beforeEach: () => worker.use(describeClusterKubeconfig.error('ResourceNotFound.ClusterNotFound')),
}

export const StillAsking: Story = {
  beforeEach: () => worker.use(describeClusterKubeconfig.delay(60_000)),
}
