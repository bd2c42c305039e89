// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

export {
  type DescribeClusterKubeconfigErrorCode,
  type DescribeClusterKubeconfigPayload,
  type DescribeClusterKubeconfigRequest,
  createTkeMock,
  describeClusterKubeconfig,
  tkeHandlers,
} from './handlers.gen.ts'
export type { components, paths } from './paths.gen.ts'
export { type ApiMock, type MockOptions, type RecordedCall, onUnhandled, recordCalls } from '@cloud-kubeconfig/mock-kit'
