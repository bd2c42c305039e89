import * as z from 'zod'

const text = z.string().max(5000)

/** What is sent as an id, or whole where the caller asks for that; of the whole, what tells it from others. */
const idOr = (object: string): z.ZodType => z.union([text, z.looseObject({ id: text, object: z.literal(object) })])

const address = z.object({
  city: text.nullish(),
  country: text.nullish(),
  line1: text.nullish(),
  line2: text.nullish(),
  postal_code: text.nullish(),
  state: text.nullish(),
})

const outcome = z.object({
  network_status: text.nullish(),
  reason: text.nullish(),
  risk_level: text.optional(),
  risk_score: z.int().optional(),
  rule: z.union([text, z.object({ action: text, id: text, predicate: text })]).optional(),
  seller_message: text.nullish(),
  type: text,
})

const card = z.object({
  brand: text.nullish(),
  checks: z
    .object({
      address_line1_check: text.nullish(),
      address_postal_code_check: text.nullish(),
      cvc_check: text.nullish(),
    })
    .nullish(),
  country: text.nullish(),
  exp_month: z.int().nullish(),
  exp_year: z.int().nullish(),
  fingerprint: text.nullish(),
  funding: text.nullish(),
  installments: z.object({ plan: z.looseObject({}).nullish() }).nullish(),
  last4: text.nullish(),
  network: text.nullish(),
  three_d_secure: z
    .object({
      authenticated: z.boolean().optional(),
      succeeded: z.boolean().optional(),
      version: z.enum(['1.0.2', '2.1.0', '2.2.0']),
    })
    .nullish(),
  wallet: z.looseObject({ dynamic_last4: text.nullish(), type: text }).nullish(),
})

const otherMethod = z.looseObject({}).optional()

const paymentMethodDetails = z.object({
  ach_credit_transfer: otherMethod,
  ach_debit: otherMethod,
  alipay: otherMethod,
  au_becs_debit: otherMethod,
  bancontact: otherMethod,
  card: card.optional(),
  card_present: otherMethod,
  eps: otherMethod,
  fpx: otherMethod,
  giropay: otherMethod,
  ideal: otherMethod,
  klarna: otherMethod,
  multibanco: otherMethod,
  p24: otherMethod,
  sepa_debit: otherMethod,
  sofort: otherMethod,
  stripe_account: otherMethod,
  type: text,
  wechat: otherMethod,
})

const refund = z.object({
  amount: z.int(),
  balance_transaction: idOr('balance_transaction').nullish(),
  charge: idOr('charge').nullish(),
  created: z.int(),
  currency: z.string(),
  description: text.optional(),
  failure_balance_transaction: idOr('balance_transaction').optional(),
  failure_reason: text.optional(),
  id: text,
  metadata: z.record(z.string(), z.string().max(500)),
  object: z.literal('refund'),
  payment_intent: idOr('payment_intent').nullish(),
  reason: text.nullish(),
  receipt_number: text.nullish(),
  source_transfer_reversal: idOr('transfer_reversal').nullish(),
  status: text.nullish(),
  transfer_reversal: idOr('transfer_reversal').nullish(),
})

/**
 * A charge of Stripe as somebody types it in who reads the documentation, and leaves open what is expanded. Not recursive
 * like the type, whose refunds may have their charge in them: zod does more for schemas that may meet themselves, and this
 * is the form that is harder to keep up with.
 */
export const schema: z.ZodType = z.object({
  amount: z.int(),
  amount_refunded: z.int(),
  application: idOr('application').nullish(),
  application_fee: idOr('application_fee').nullish(),
  application_fee_amount: z.int().nullish(),
  balance_transaction: idOr('balance_transaction').nullish(),
  billing_details: z.object({
    address: address.nullish(),
    email: text.nullish(),
    name: text.nullish(),
    phone: text.nullish(),
  }),
  calculated_statement_descriptor: text.nullish(),
  captured: z.boolean(),
  created: z.int(),
  currency: z.string(),
  customer: idOr('customer').nullish(),
  description: z.string().max(40_000).nullish(),
  disputed: z.boolean(),
  failure_code: text.nullish(),
  failure_message: text.nullish(),
  fraud_details: z.object({ stripe_report: text.optional(), user_report: text.optional() }).nullish(),
  id: text,
  invoice: idOr('invoice').nullish(),
  livemode: z.boolean(),
  metadata: z.record(z.string(), z.string().max(500)),
  object: z.literal('charge'),
  on_behalf_of: idOr('account').nullish(),
  order: idOr('order').nullish(),
  outcome: outcome.nullish(),
  paid: z.boolean(),
  payment_intent: idOr('payment_intent').nullish(),
  payment_method: text.nullish(),
  payment_method_details: paymentMethodDetails.nullish(),
  receipt_email: text.nullish(),
  receipt_number: text.nullish(),
  receipt_url: text.nullish(),
  refunded: z.boolean(),
  refunds: z.object({
    data: z.array(refund),
    has_more: z.boolean(),
    object: z.literal('list'),
    url: text,
  }),
  review: idOr('review').nullish(),
  shipping: z
    .object({
      address: address.optional(),
      carrier: text.nullish(),
      name: text.nullish(),
      phone: text.nullish(),
      tracking_number: text.nullish(),
    })
    .nullish(),
  source_transfer: idOr('transfer').nullish(),
  statement_descriptor: text.nullish(),
  statement_descriptor_suffix: text.nullish(),
  status: text,
  transfer: idOr('transfer').optional(),
  transfer_data: z.object({ amount: z.int().nullish(), destination: idOr('account') }).nullish(),
  transfer_group: text.nullish(),
})

const home = { city: 'Bern', country: 'CH', line1: 'Lane 1', line2: null, postal_code: '3000', state: null }

const refundOf = (at: number): object => ({
  amount: 100 * at,
  balance_transaction: `txn_${at}`,
  charge: 'ch_1',
  created: 1_770_000_000 + at,
  currency: 'chf',
  id: `re_${at}`,
  metadata: {},
  object: 'refund',
  payment_intent: 'pi_1',
  reason: 'requested_by_customer',
  receipt_number: null,
  source_transfer_reversal: null,
  status: 'succeeded',
  transfer_reversal: null,
})

/** One that is made up. */
export const value: unknown = {
  amount: 4200,
  amount_refunded: 600,
  application: null,
  application_fee: null,
  application_fee_amount: null,
  balance_transaction: 'txn_1',
  billing_details: { address: home, email: 'ada@example.com', name: 'Ada', phone: null },
  calculated_statement_descriptor: 'ROCKETS',
  captured: true,
  created: 1_770_000_000,
  currency: 'chf',
  customer: 'cus_1',
  description: 'A rocket',
  disputed: false,
  failure_code: null,
  failure_message: null,
  fraud_details: {},
  id: 'ch_1',
  invoice: 'in_1',
  livemode: false,
  metadata: { order: '6735', channel: 'web' },
  object: 'charge',
  on_behalf_of: null,
  order: null,
  outcome: {
    network_status: 'approved_by_network',
    reason: null,
    risk_level: 'normal',
    risk_score: 12,
    seller_message: 'Payment complete.',
    type: 'authorized',
  },
  paid: true,
  payment_intent: 'pi_1',
  payment_method: 'pm_1',
  payment_method_details: {
    card: {
      brand: 'visa',
      checks: { address_line1_check: null, address_postal_code_check: 'pass', cvc_check: 'pass' },
      country: 'CH',
      exp_month: 8,
      exp_year: 2030,
      fingerprint: 'made-up',
      funding: 'credit',
      installments: null,
      last4: '4242',
      network: 'visa',
      three_d_secure: null,
      wallet: null,
    },
    type: 'card',
  },
  receipt_email: 'ada@example.com',
  receipt_number: null,
  receipt_url: 'https://pay.example/receipts/1',
  refunded: false,
  refunds: { data: [1, 2, 3].map(refundOf), has_more: false, object: 'list', url: '/v1/charges/ch_1/refunds' },
  review: null,
  shipping: { address: home, carrier: 'Post', name: 'Ada', phone: null, tracking_number: null },
  source_transfer: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
  status: 'succeeded',
  transfer_data: null,
  transfer_group: null,
}
