import type { CloudConfig, ClusterConfig } from './config.ts'

const endpoints = { public: '203.0.113.10', private: '10.0.0.10' } as const

function runningCluster(api: string, id: string): ClusterConfig {
  return { api, id, state: 'running', endpoints }
}

/** The cloud without a configuration file: one account with a lasting and a temporary key, one cluster per API. */
export const defaultConfig: CloudConfig = {
  accounts: [
    {
      id: '1234567890123456',
      name: 'main',
      keys: [
        { accessKeyId: 'mock-access-key-id', accessKeySecret: 'mock-access-key-secret', disabled: false },
        {
          accessKeyId: 'mock-sts-access-key-id',
          accessKeySecret: 'mock-sts-access-key-secret',
          securityToken: 'mock-sts-token',
          disabled: false,
        },
      ],
      users: [],
    },
  ],
  clusters: [
    runningCluster('ack', 'c5b5e80b0b64a4bf6939d2d8fbbc50000'),
    runningCluster('ens', 'eck-0123456789abcdef'),
    runningCluster('tke', 'cls-65r1c5nu'),
  ],
  rateLimit: true,
  kubernetes: true,
}
