import { z } from 'zod'
import { type AccountConfig, CLUSTER_STATES, type CloudConfig, type ClusterConfig } from './config.ts'
import { contradictions } from './contradictions.ts'
import { defaultConfig } from './default-config.ts'

const digits = z.string({ error: 'must be digits in quotes, e.g. "1234567890123456"' }).regex(/^\d{1,20}$/, {
  error: 'must be digits in quotes, e.g. "1234567890123456"',
})

/** No secret of a real key belongs here, so nothing is asked of its form but that it can travel in a header. */
const keyText = z
  .string({ error: 'must be text in quotes' })
  .regex(/^[\x21-\x7e]+$/, { error: 'must be visible ASCII characters without blanks' })

const key = z
  .strictObject({
    accessKeyId: keyText,
    accessKeySecret: keyText,
    disabled: z.boolean().default(false),
    securityToken: keyText.optional(),
    expires: z.iso
      .datetime({ offset: true, error: 'must be a time in quotes, e.g. "2030-01-01T00:00:00Z"' })
      .transform((text) => new Date(text))
      .optional(),
    expiresInMinutes: z.number().positive().optional(),
  })
  .refine(({ securityToken, expires, expiresInMinutes }) => securityToken ?? !(expires ?? expiresInMinutes), {
    error: 'only a temporary key ends: give its securityToken too',
  })
  .refine(({ expires, expiresInMinutes }) => expires === undefined || expiresInMinutes === undefined, {
    error: 'the end is there twice: give either expires or expiresInMinutes',
  })

const statement = z.strictObject({
  effect: z.enum(['allow', 'deny']),
  actions: z.array(z.string().min(1)).min(1),
  clusters: z.array(z.string().min(1)).min(1).default(['*']),
  maxMinutes: z.int().min(15).max(4320).optional(),
})

const user = z.strictObject({
  id: digits,
  name: z.string().min(1).optional(),
  keys: z.array(key).min(1),
  permissions: z.array(statement).default([]),
  clusterAdmin: z.array(z.string().min(1)).default([]),
})

const account: z.ZodType<AccountConfig> = z.strictObject({
  id: digits,
  name: z.string().min(1).optional(),
  apis: z.array(z.string().min(1)).min(1).optional(),
  keys: z.array(key).default([]),
  users: z.array(user).default([]),
})

const host = z.string().regex(/^[\w.:[\]-]+$/, { error: 'must be a host name, an IP address, or false' })
const address = z.union([host, z.literal(false)], { error: 'must be a host name, an IP address, or false' })

const cluster: z.ZodType<ClusterConfig> = z.strictObject({
  api: z.string().min(1),
  id: z.string().min(1),
  account: digits.optional(),
  name: z.string().min(1).optional(),
  region: z.string().min(1).optional(),
  state: z.enum(CLUSTER_STATES).default('running'),
  endpoints: z
    .strictObject({ public: address.default('203.0.113.10'), private: address.default('10.0.0.10') })
    .default({ public: '203.0.113.10', private: '10.0.0.10' }),
})

/** The configuration file; what is left out of it is as in the cloud without one. */
export const configSchema: z.ZodType<CloudConfig> = z
  .strictObject({
    accounts: z
      .array(account)
      .min(1)
      .default([...defaultConfig.accounts]),
    clusters: z.array(cluster).default([...defaultConfig.clusters]),
    rateLimit: z.boolean().default(true),
    kubernetes: z.boolean().default(true),
  })
  .superRefine((config, context) => {
    for (const { path, message } of contradictions(config))
      context.addIssue({ code: 'custom', path: [...path], message })
  })
