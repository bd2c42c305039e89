import { describe, expect, test } from 'vitest'
import { useTestCloud } from '../src/cases/run-cases.ts'
import { createRoaClient, pathOf } from '../src/clients/ack/pop-roa.ts'
import { sendRpc } from '../src/clients/ens/pop-rpc.ts'
import { genericCall } from '../src/clients/openapi-generic.ts'
import { callers, clusters } from '../src/cloud/test-cloud.ts'

const cloud = useTestCloud()
const ack = (credentials = callers.main, clusterId: string = clusters.ack.running) => ({
  url: cloud().url('ack'),
  credentials,
  clusterId,
})
const ens = (credentials = callers.main) => ({ url: cloud().url('ens'), credentials, clusterId: clusters.ens.running })
const methods = ['GET', 'POST'] as const

describe('where pop-core puts what it is told', () => {
  test("ROA: the container service's own errors have no code there, but in the result", async () => {
    const call = ack(callers.main, clusters.ack.unknown)
    await expect(createRoaClient(call).get(pathOf(call), {}, {})).rejects.toMatchObject({
      code: '',
      statusCode: 404,
      result: { code: 'ErrorClusterNotFound', status: 404 },
    })
  })

  test("ROA: the gateway's errors have one", async () => {
    const call = ack(callers.unknown)
    await expect(createRoaClient(call).get(pathOf(call), {}, {})).rejects.toMatchObject({
      name: 'InvalidAccessKeyId.NotFoundError',
      code: 'InvalidAccessKeyId.NotFound',
      statusCode: 404,
      result: { HostId: 'cs.aliyuncs.com' },
    })
  })

  test.each(['application/xml', 'text/xml'])("ROA: the gateway's errors as XML, with Accept: %s", async (accept) => {
    const call = ack(callers.unknown)
    // Only a content type that begins with text/xml is read as XML, and only the four elements there.
    await expect(createRoaClient(call).get(pathOf(call), {}, { accept })).rejects.toMatchObject({
      code: 'InvalidAccessKeyId.NotFound',
      message: expect.stringMatching(
        /^Specified access key is not found\. hostid: cs\.aliyuncs\.com, requestid: [\dA-F-]{36}$/,
      ),
    })
  })

  test.each(methods)('RPC, %s: code and data', async (method) => {
    await expect(sendRpc(ens(callers.unknown), { method })).rejects.toMatchObject({
      name: 'InvalidAccessKeyId.NotFoundError',
      code: 'InvalidAccessKeyId.NotFound',
      data: { Code: 'InvalidAccessKeyId.NotFound', HostId: 'ens.aliyuncs.com' },
      entry: { response: { statusCode: 404 } },
    })
  })
})

describe('a wrong secret, in the words that the older clients look for', () => {
  const message = (text: string) =>
    expect.stringContaining(`is not matched with our calculation. server string to sign is:${text}`)

  test('ROA', async () => {
    const call = ack(callers.wrongSecret)
    await expect(createRoaClient(call).get(pathOf(call), {}, {})).rejects.toMatchObject({
      message: message('GET\napplication/json\n'),
    })
  })

  test.each(methods)('RPC, %s', async (method) => {
    await expect(sendRpc(ens(callers.wrongSecret), { method })).rejects.toMatchObject({
      message: message(`${method}&%2F&AccessKeyId%3D`),
    })
  })
})

describe.each(methods)('the parameters of the older signature, %s', (method) => {
  test.each([
    ['Timestamp', 'yesterday', 'InvalidTimeStamp.Format'],
    ['Timestamp', '2020-01-01T00:00:00Z', 'InvalidTimeStamp.Expired'],
    ['Version', '2000-01-01', 'InvalidVersion'],
    ['Action', 'DescribeNothing', 'InvalidAction.NotFound'],
    ['Format', 'YAML', 'InvalidParameter.Format'],
  ])('%s %s', async (name, value, code) => {
    await expect(sendRpc(ens(), { method, parameters: { [name]: value } })).rejects.toMatchObject({ code })
  })

  test.each(['XML', 'xml'])('Format %s: the client cannot read what it asked for', async (Format) => {
    await expect(sendRpc(ens(), { method, parameters: { Format } })).rejects.toMatchObject({
      name: 'SyntaxError',
      text: expect.stringMatching(
        /^<\?xml version='1.0' encoding='UTF-8'\?><DescribeClusterUserKubeconfigResponse>.*<Config>apiVersion: v1\n/s,
      ),
    })
  })
})

test('the generic client asks for the text and gets it', async () => {
  const { body, headers } = await genericCall.send(ens(), {
    signature: 'v2',
    params: {
      action: 'DescribeClusterUserKubeconfig',
      version: '2017-11-10',
      pathname: '/',
      method: 'POST',
      style: 'RPC',
      reqBodyType: 'formData',
      bodyType: 'string',
    },
    request: { query: { ClusterId: clusters.ens.running } },
  })
  expect(JSON.parse(String(body))).toMatchObject({ RequestId: headers['x-acs-request-id'] })
})
