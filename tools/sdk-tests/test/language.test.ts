import { describe, expect, test } from 'vitest'
import { useTestCloud } from '../src/cases/run-cases.ts'
import { tencentSdk } from '../src/clients/tke/tencent-sdk.ts'
import { callers, clusters } from '../src/cloud/test-cloud.ts'

const cloud = useTestCloud()
const signMethods = ['TC3-HMAC-SHA256', 'HmacSHA256'] as const

describe.each(signMethods)('Tencent, %s', (signMethod) => {
  const messageOf = async (credentials = callers.wrongSecret, language?: 'zh-CN' | 'en-US') => {
    const client = tencentSdk({ signMethod, reqMethod: 'POST', ...(language && { language }) })
    const call = { url: cloud().url('tke'), credentials, clusterId: clusters.tke.running }
    return (await client.call(call)).failure?.message
  }

  test('speaks Chinese where it is asked to', async () => {
    expect(await messageOf(callers.wrongSecret, 'zh-CN')).toBe('请求签名验证失败，请检查您的签名计算是否正确。')
    expect(await messageOf(callers.unknown, 'zh-CN')).toBe('SecretId不存在，请输入正确的密钥。')
  })

  test('speaks English otherwise, and where nothing else is known', async () => {
    const english = 'The provided credentials could not be validated. Please check your signature is correct.'
    expect(await messageOf()).toBe(english)
    expect(await messageOf(callers.wrongSecret, 'en-US')).toBe(english)
    expect(await messageOf(callers.expired, 'zh-CN')).toContain('Token verification failed')
  })
})
