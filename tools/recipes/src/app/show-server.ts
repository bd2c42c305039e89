import { serverOfCluster } from './server-of-cluster.ts'

/** The part of the app that people see. */
export async function showServer(element: HTMLElement, clusterId: string): Promise<void> {
  element.textContent = 'Asking …'
  element.textContent = await serverOfCluster(clusterId)
}
