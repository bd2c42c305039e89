export type {
  AccountConfig,
  CloudConfig,
  ClusterConfig,
  ClusterState,
  EndpointsConfig,
  KeyConfig,
  StatementConfig,
  UserConfig,
} from './config/config.ts'
export { ConfigError } from './config/config-error.ts'
export { defaultConfig } from './config/default-config.ts'
export { parseConfig, readConfig } from './config/read-config.ts'
export type { CloudCredentials } from './first-credentials.ts'
export { ListenError } from './http/listen.ts'
export { type MockCloud, type MockCloudOptions, startMockCloud } from './start-mock-cloud.ts'
