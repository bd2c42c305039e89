import type { Artefact } from '../emitted-file.ts'

export const CORE = '@cloud-kubeconfig/core'
export const MOCK_KIT = '@cloud-kubeconfig/mock-kit'

/** The name under which an artefact of an API is published. */
export function packageName(api: string, artefact: Artefact): string {
  return `@cloud-kubeconfig/${api}-${artefact}`
}
