import { createPrivateKey, X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readKubeconfig } from './read-kubeconfig.ts'
import { control, runningCloud } from './running-cloud.ts'
import { ACK_CLUSTER, callAck, callEns, callTke, ENS_CLUSTER, TKE_CLUSTER } from './signed-call.ts'

const DAY = 86_400_000
const UID = '1234567890123456'

/** Servers as the vendors write them, not on loopback. */
const vendorServers = 'kubernetes: false'

function daysOf({ validFrom, validTo }: X509Certificate): number {
  return (Date.parse(validTo) - Date.parse(validFrom)) / DAY
}

describe('ACK', () => {
  it('hands out its form, byte for byte', async () => {
    const { url, credentials } = await runningCloud({ yaml: vendorServers })
    const { body, headers } = await callAck({ url: url('ack'), credentials })
    const shape = body.config.replace(/LS0t\S+/g, 'DATA')
    expect(shape).toBe(`apiVersion: v1
clusters:
- cluster:
    server: https://203.0.113.10:6443
    certificate-authority-data: DATA
  name: kubernetes
contexts:
- context:
    cluster: kubernetes
    user: "kubernetes-admin"
  name: kubernetes-admin-${ACK_CLUSTER}
current-context: kubernetes-admin-${ACK_CLUSTER}
kind: Config
preferences: {}
users:
- name: "kubernetes-admin"
  user:
    client-certificate-data: DATA
    client-key-data: DATA
`)
    expect(Object.keys(body)).toEqual(['config', 'expiration'])
    expect(headers.get('x-acs-request-id')).toMatch(/^[\dA-F]{8}(-[\dA-F]{4}){3}-[\dA-F]{12}$/)
  })

  it('issues a certificate of three years whose end is the expiration', async () => {
    const { url, credentials } = await runningCloud()
    const { body } = await callAck({ url: url('ack'), credentials })
    const { client, authority, privateKey } = readKubeconfig(body.config)
    expect(daysOf(client)).toBe(3 * 365)
    expect(body.expiration).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect(Date.parse(body.expiration)).toBe(Date.parse(client.validTo))
    expect(client.subject).toMatch(/^O=system:users\nCN=1234567890123456-\d{10}$/)
    expect(client.issuer).toBe(`O=${ACK_CLUSTER}\nOU=default\nCN=${ACK_CLUSTER}`)
    const issuer = new X509Certificate(authority)
    expect([client.checkIssued(issuer), client.verify(issuer.publicKey), issuer.ca]).toEqual([true, true, true])
    expect(client.checkPrivateKey(createPrivateKey(privateKey))).toBe(true)
  })

  it("holds an RSA key in its own form, which belongs to the certificate, as the vendor's", async () => {
    const { url, credentials } = await runningCloud()
    const { client, privateKey } = readKubeconfig((await callAck({ url: url('ack'), credentials })).body.config)
    expect(privateKey).toMatch(/^-----BEGIN RSA PRIVATE KEY-----\n/)
    const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(privateKey)
    expect([asymmetricKeyType, asymmetricKeyDetails?.modulusLength]).toEqual(['rsa', 2048])
    expect(client.checkPrivateKey(createPrivateKey(privateKey))).toBe(true)
  })

  it('is the same file for all who ask for it at once, the first time too', async () => {
    const { url, credentials } = await runningCloud()
    const answers = await Promise.all(Array.from({ length: 8 }, () => callAck({ url: url('ack'), credentials })))
    expect(new Set(answers.map(({ body }) => body.config)).size).toBe(1)
  })

  it('answers with the same file until it is rotated, and with a new one in the renewal window', async () => {
    let now = new Date()
    const { url, credentials } = await runningCloud({ now: () => now })
    const config = async () => (await callAck({ url: url('ack'), credentials, now })).body.config
    const first = await config()
    now = new Date(now.getTime() + (3 * 365 - 181) * DAY)
    expect(await config()).toBe(first)
    now = new Date(now.getTime() + 2 * DAY)
    const renewed = await config()
    expect(renewed).not.toBe(first)
    expect(await config()).toBe(renewed)
    await control(url('ack'), 'POST', 'rotate', { cluster: ACK_CLUSTER })
    expect(await config()).not.toBe(renewed)
  })

  it('makes a new file for the minutes asked for, and keeps the lasting one', async () => {
    const { url, credentials } = await runningCloud()
    const lasting = (await callAck({ url: url('ack'), credentials })).body.config
    const parameters = { TemporaryDurationMinutes: '15' }
    const [first, second] = await Promise.all([1, 2].map(() => callAck({ url: url('ack'), credentials, parameters })))
    expect(first?.body.config).not.toBe(second?.body.config)
    const { client } = readKubeconfig(first?.body.config ?? '')
    expect(daysOf(client) * 24 * 60).toBe(15)
    expect(Date.parse(first?.body.expiration ?? '')).toBe(Date.parse(client.validTo))
    expect((await callAck({ url: url('ack'), credentials })).body.config).toBe(lasting)
  })

  it('names the private address when asked, and says no when it is switched off', async () => {
    const { url, credentials } = await runningCloud({ yaml: vendorServers })
    const parameters = { PrivateIpAddress: true }
    const { body } = await callAck({ url: url('ack'), credentials, parameters })
    expect(readKubeconfig(body.config).server).toBe('https://10.0.0.10:6443')
    await control(url('ack'), 'POST', `clusters/${ACK_CLUSTER}`, { endpoints: { private: false } })
    const off = await callAck({ url: url('ack'), credentials, parameters })
    expect([off.status, off.body.code]).toEqual([400, 'ErrorClusterState'])
  })
})

describe('ENS', () => {
  it('names user and context its own way, and ends without a line feed', async () => {
    const { url, credentials } = await runningCloud({ yaml: vendorServers })
    const { body, headers } = await callEns({ url: url('ens'), credentials })
    expect(body.Config.replace(/LS0t\S+/g, 'DATA')).toBe(`apiVersion: v1
clusters:
- cluster:
    certificate-authority-data: DATA
    server: https://203.0.113.10:6443
  name: kubernetes
contexts:
- context:
    cluster: kubernetes
    user: user
  name: ${ENS_CLUSTER}
current-context: ${ENS_CLUSTER}
kind: Config
preferences: {}
users:
- name: user
  user:
    client-certificate-data: DATA
    client-key-data: DATA`)
    expect(body.RequestId).toBe(headers.get('x-acs-request-id'))
  })
})

describe('TKE', () => {
  it('hands out its form, byte for byte', async () => {
    const { url, credentials } = await runningCloud({ yaml: vendorServers })
    const { body } = await callTke({ url: url('tke'), credentials, parameters: { IsExtranet: true } })
    expect(body.Response.Kubeconfig.replace(/LS0t\S+/g, 'DATA')).toBe(`apiVersion: v1
clusters:
- cluster:
    certificate-authority-data: DATA
    server: https://203.0.113.10
  name: ${TKE_CLUSTER}
contexts:
- context:
    cluster: ${TKE_CLUSTER}
    user: "${UID}"
  name: ${TKE_CLUSTER}-${UID}-context-default
current-context: ${TKE_CLUSTER}-${UID}-context-default
kind: Config
preferences: {}
users:
- name: "${UID}"
  user:
    client-certificate-data: DATA
    client-key-data: DATA
`)
  })

  it('issues a certificate of twenty years', async () => {
    const { url, credentials } = await runningCloud()
    const { body } = await callTke({ url: url('tke'), credentials })
    const { client } = readKubeconfig(body.Response.Kubeconfig)
    expect(daysOf(client)).toBe(20 * 365)
    expect(client.subject).toMatch(/^O=tke:users\nCN=1234567890123456-\d{10}$/)
    expect(client.issuer).toBe('CN=kubernetes')
  })

  it('names its default domain while the endpoint is off', async () => {
    const { url, credentials } = await runningCloud()
    await control(url('tke'), 'POST', `clusters/${TKE_CLUSTER}`, { endpoints: { public: false } })
    const { body } = await callTke({ url: url('tke'), credentials, parameters: { IsExtranet: true } })
    expect(readKubeconfig(body.Response.Kubeconfig).server).toBe(`https://${TKE_CLUSTER}.ccs.tencent-cloud.com`)
    const inside = await callTke({ url: url('tke'), credentials, parameters: { IsExtranet: false } })
    expect(readKubeconfig(inside.body.Response.Kubeconfig).server).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/)
  })

  it('gives each sub-account a certificate of its own', async () => {
    const { url, credentials } = await runningCloud({
      yaml: `
accounts:
  - id: "100000000001"
    keys: [{ accessKeyId: main-id, accessKeySecret: main-secret }]
    users:
      - id: "100000000002"
        keys: [{ accessKeyId: dev-id, accessKeySecret: dev-secret }]
        permissions: [{ effect: allow, actions: ["tke:*"] }]
`,
    })
    const dev = { accessKeyId: 'dev-id', accessKeySecret: 'dev-secret' }
    const files = await Promise.all([credentials, dev].map((key) => callTke({ url: url('tke'), credentials: key })))
    const names = files.map(({ body }) => readKubeconfig(body.Response.Kubeconfig).userName)
    expect(names).toEqual(['100000000001', '100000000002'])
  })
})

it('lets everything age faster with a time scale', async () => {
  const { url, credentials } = await runningCloud({ timeScale: 60 })
  const parameters = { TemporaryDurationMinutes: '15' }
  const { body } = await callAck({ url: url('ack'), credentials, parameters })
  expect(daysOf(readKubeconfig(body.config).client) * 24 * 60 * 60).toBe(15)
})
